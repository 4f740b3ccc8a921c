package com.tenocean.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Marks the session's cookie as one for encrypted connections where people reach the portal by
 * https. That scripts can't reach it and other sites don't send it stands in web.xml and
 * glassfish-web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Inject
  @ConfigProperty(name = "tenocean.base-url", defaultValue = "http://localhost:8080")
  String baseUrl;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setSecure(baseUrl.startsWith("https:"));
  }
}
