package com.tenocean.web.guard;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the pages are there. The server asks for the health of a portal that is being started,
 * too, seconds before anybody can open a page.
 */
@Readiness
@ApplicationScoped
public class PagesHealth implements HealthCheck {
  private volatile boolean isReady;

  void ready() {
    isReady = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("pages").status(isReady).build();
  }
}
