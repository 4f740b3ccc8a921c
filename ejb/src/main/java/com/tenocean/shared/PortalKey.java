package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs and hashes with a key that all nodes share. It is made of a random value in the database
 * and the database's password in the configuration, so a copy of either alone gives nothing away.
 */
@ApplicationScoped
public class PortalKey {
  private static final String ALGORITHM = "HmacSHA256";

  private SecretKeySpec key;

  PortalKey() {}

  @Inject
  public PortalKey(
      Database database,
      @ConfigProperty(name = "tenocean.db.password") Optional<String> configured) {
    var stored = database.queryOne("select value from account_key", row -> row.getString(1));
    key = key(stored.orElseThrow() + configured.orElse(""));
  }

  /**
   * A keyed hash of some text, 43 characters fit for a cookie or an address; the use keeps its
   * hashes apart.
   */
  public String hash(String use, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var hash = mac.doFinal((use + ":" + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }

  private static SecretKeySpec key(String text) {
    return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }
}
