package com.tenocean.micro.demo;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as the portal stores it: the format of Jakarta Security's Pbkdf2PasswordHash, {@code
 * algorithm:iterations:salt:hash}. The cost stands in it, so it need not be the portal's own.
 */
final class PortalPassword {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private PortalPassword() {}

  static String hash(String password) {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try {
      var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
      var hash = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
      var base64 = Base64.getEncoder();
      return "%s:%d:%s:%s"
          .formatted(
              ALGORITHM, ITERATIONS, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this JDK has no " + ALGORITHM, missing);
    }
  }
}
