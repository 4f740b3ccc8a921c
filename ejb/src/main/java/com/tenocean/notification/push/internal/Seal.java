package com.tenocean.notification.push.internal;

import com.tenocean.shared.PortalKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks a secret that stands in the database, so that a copy of the database alone does not give it
 * away: AES-256-GCM under a key that {@link PortalKey} makes of a salt. The text is salt, nonce and
 * ciphertext in base64url.
 */
final class Seal {
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PortalKey portalKey;

  Seal(PortalKey portalKey) {
    this.portalKey = portalKey;
  }

  String lock(String secret) {
    var head = new byte[SALT + NONCE];
    RANDOM.nextBytes(head);
    try {
      var hidden =
          cipher(Cipher.ENCRYPT_MODE, head).doFinal(secret.getBytes(StandardCharsets.UTF_8));
      var all = Arrays.copyOf(head, head.length + hidden.length);
      System.arraycopy(hidden, 0, all, head.length, hidden.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES is part of every JDK", e);
    }
  }

  /**
   * @return empty if it was locked with another key, or changed since
   */
  Optional<String> open(String locked) {
    var all = Base64.getUrlDecoder().decode(locked);
    var hidden = Arrays.copyOfRange(all, SALT + NONCE, all.length);
    try {
      var secret = cipher(Cipher.DECRYPT_MODE, all).doFinal(hidden);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] head) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        key(Arrays.copyOf(head, SALT)),
        new GCMParameterSpec(TAG_BITS, Arrays.copyOfRange(head, SALT, SALT + NONCE)));
    return cipher;
  }

  private SecretKeySpec key(byte[] salt) {
    var made = portalKey.hash("seal", Base64.getUrlEncoder().encodeToString(salt));
    return new SecretKeySpec(Base64.getUrlDecoder().decode(made), "AES");
  }
}
