package com.tenocean.account.internal;

import com.tenocean.account.Password;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Hashes passwords with PBKDF2 at the cost that OWASP's Password Storage Cheat Sheet asks for. The
 * cost stands in each hash, so raising it here leaves older ones valid.
 */
@ApplicationScoped
public class PasswordHasher {
  private static final Map<String, String> COST =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "16",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  @Inject Pbkdf2PasswordHash pbkdf2;
  private String nobodys;

  PasswordHasher() {}

  @PostConstruct
  void prepare() {
    pbkdf2.initialize(COST);
    nobodys = hash(new Password(UUID.randomUUID().toString()));
  }

  public String hash(Password password) {
    return pbkdf2.generate(password.text().toCharArray());
  }

  public boolean matches(Password password, String stored) {
    return pbkdf2.verify(password.text().toCharArray(), stored);
  }

  /** Does the same work where nothing is stored, and finds that it does not match. */
  public boolean matches(Password password, Optional<String> stored) {
    var same = matches(password, stored.orElse(nobodys));
    return same && stored.isPresent();
  }
}
