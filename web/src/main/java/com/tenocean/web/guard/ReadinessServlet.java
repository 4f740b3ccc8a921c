package com.tenocean.web.guard;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import org.eclipse.microprofile.health.Readiness;

/** Is the last that the server makes (load-on-startup in web.xml), and says so. */
public class ReadinessServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject @Readiness private transient PagesHealth health;

  @Override
  public void init() {
    health.ready();
  }
}
