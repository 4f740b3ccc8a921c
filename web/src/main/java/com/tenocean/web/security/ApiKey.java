package com.tenocean.web.security;

import com.tenocean.web.visit.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key with which programs of the association use the REST interface as an admin would. */
@ApplicationScoped
public class ApiKey {
  private static final String SCHEME = "Bearer ";

  @Inject
  @ConfigProperty(name = "tenocean.api.admin-key")
  Optional<String> key;

  /** Whether the request is for the REST interface and brings the key (RFC 6750, section 2.1). */
  boolean opens(HttpServletRequest request) {
    return isFor(request)
        && key.isPresent()
        && sent(request).filter(sent -> isSame(sent, key.get())).isPresent();
  }

  static boolean isFor(HttpServletRequest request) {
    return Addresses.isBelow(request, "/api");
  }

  private static Optional<String> sent(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  /** Takes as long for a key that is nearly right as for one that is not. */
  private static boolean isSame(String sent, String key) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }
}
