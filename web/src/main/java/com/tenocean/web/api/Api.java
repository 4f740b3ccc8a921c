package com.tenocean.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything below {@code /api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Ten Ocean",
            version = "1",
            description =
                "What an admin can ask of the portal's workflows and do about them, and where a mail"
                    + " relay reports what came back."),
    security = {@SecurityRequirement(name = "key"), @SecurityRequirement(name = "session")})
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "What tenocean.api.admin-key is set to.")
@SecurityScheme(
    securitySchemeName = "session",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "JSESSIONID",
    description = "The session of an admin who has signed in.")
public class Api extends Application {

  /** Payara's own way with JSON must not come in the way of ours, which writes ids as texts. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.disableAutoDiscovery", true, "jersey.config.server.wadl.disableWadl", true);
  }
}
