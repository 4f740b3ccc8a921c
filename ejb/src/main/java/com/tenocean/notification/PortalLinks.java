package com.tenocean.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's addresses as people outside reach them, for use in messages. */
@ApplicationScoped
public class PortalLinks {
  private URI base;

  PortalLinks() {}

  /**
   * @param base where people reach the portal, such as {@code https://portal.example.org}
   */
  @Inject
  public PortalLinks(
      @ConfigProperty(name = "tenocean.base-url", defaultValue = "http://localhost:8080")
          URI base) {
    this.base = base;
  }

  /** The address of a page, whose path starts with a slash. */
  public URI to(String path) {
    var root = base.toString();
    return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
  }

  /** The address of a page with one parameter, which is escaped here. */
  public URI to(String path, String parameter, String value) {
    return to(path + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** The path of one of the portal's own pages, as {@link #to(String)} takes it; else empty. */
  public Optional<String> pathOf(URI page) {
    var root = to("").toString();
    var address = page.toString();
    return address.startsWith(root + "/")
        ? Optional.of(address.substring(root.length()))
        : Optional.empty();
  }

  /** The portal's host name, which message ids and list ids end with. */
  public String host() {
    return base.getHost() == null ? "localhost" : base.getHost();
  }
}
