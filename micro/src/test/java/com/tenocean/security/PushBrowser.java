package com.tenocean.security;

import com.tenocean.shared.Json;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What a browser keeps for one subscription: Chromium gets none on a machine without its makers'
 * push service. All but the endpoint is base64url.
 *
 * @param x with {@code y} and {@code d} the key, as JSON Web Keys have it
 */
record PushBrowser(String endpoint, String x, String y, String d, String auth) {
  private static final int COORDINATE = 32;

  static PushBrowser at(String endpoint) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      var point = ((ECPublicKey) pair.getPublic()).getW();
      var auth = new byte[16];
      new SecureRandom().nextBytes(auth);
      return new PushBrowser(
          endpoint,
          text(bytes(point.getAffineX())),
          text(bytes(point.getAffineY())),
          text(bytes(((ECPrivateKey) pair.getPrivate()).getS())),
          text(auth));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as a browser hands it out: an uncompressed point. */
  String p256dh() {
    var point = new byte[1 + 2 * COORDINATE];
    point[0] = 4;
    System.arraycopy(Base64.getUrlDecoder().decode(x), 0, point, 1, COORDINATE);
    System.arraycopy(Base64.getUrlDecoder().decode(y), 0, point, 1 + COORDINATE, COORDINATE);
    return text(point);
  }

  /** As {@code PushSubscription.toJSON()} writes it. */
  Map<String, Object> handedOut() {
    return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", p256dh(), "auth", auth));
  }

  /** As the page of devices sends it. */
  String handedIn(String serverKey) {
    var all = new HashMap<>(handedOut());
    all.put("serverKey", serverKey);
    return Json.write(all);
  }

  private static byte[] bytes(BigInteger number) {
    var signed = number.toByteArray();
    var bytes = new byte[COORDINATE];
    int length = Math.min(signed.length, COORDINATE);
    System.arraycopy(signed, signed.length - length, bytes, COORDINATE - length, length);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
