package com.tenocean.notification.push.internal;

import com.tenocean.notification.push.PushSubscription;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser's side of Web Push: its keys, and how it reads a message. Written from RFC 8188 and RFC
 * 8291 and not with the library that the portal encrypts with.
 */
final class TestBrowser {
  private static final int SALT = 16;
  private static final int HEAD = SALT + Integer.BYTES + 1;

  private final PrivateKey key;
  private final byte[] point;
  private final byte[] auth;

  private TestBrowser(PrivateKey key, byte[] point, byte[] auth) {
    this.key = key;
    this.point = point;
    this.auth = auth;
  }

  /** With keys of its own. */
  static TestBrowser any() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      var auth = new byte[16];
      new SecureRandom().nextBytes(auth);
      var point =
          PublicKeySources.ofECPublicKey((ECPublicKey) pair.getPublic())
              .extractBytesInUncompressedForm();
      return new TestBrowser(pair.getPrivate(), point, auth);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With keys that are given, in base64url. */
  static TestBrowser of(String secret, String point, String auth) throws GeneralSecurityException {
    var number = new BigInteger(1, bytes(secret));
    var key = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, curve()));
    return new TestBrowser(key, bytes(point), bytes(auth));
  }

  PushSubscription at(String endpoint) {
    return new PushSubscription(endpoint, text(point), text(auth));
  }

  String read(byte[] body) throws GeneralSecurityException {
    var salt = Arrays.copyOf(body, SALT);
    int keyLength = body[HEAD - 1];
    var sender = Arrays.copyOfRange(body, HEAD, HEAD + keyLength);
    var shared = hkdf(auth, agreed(sender), concat("WebPush: info\0", point, sender), 32);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(hkdf(salt, shared, info("aes128gcm"), 16), "AES"),
        new GCMParameterSpec(128, hkdf(salt, shared, info("nonce"), 12)));
    return unpadded(cipher.doFinal(body, HEAD + keyLength, body.length - HEAD - keyLength));
  }

  private byte[] agreed(byte[] sender) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(key);
    agreement.doPhase(publicKey(sender), true);
    return agreement.generateSecret();
  }

  private static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    var curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    return curve.getParameterSpec(ECParameterSpec.class);
  }

  /** HKDF (RFC 5869) for no more than one block. */
  private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(hmac(salt, secret), concat("", info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] info(String what) {
    return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.UTF_8);
  }

  /** One record, the last: 2, then zeros (RFC 8188, section 2). */
  private static String unpadded(byte[] padded) {
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new IllegalStateException("the last record ends with 2, not with " + padded[end]);
    }
    return new String(padded, 0, end, StandardCharsets.UTF_8);
  }

  private static byte[] concat(String text, byte[]... parts) {
    var all = ByteBuffer.allocate(512).put(text.getBytes(StandardCharsets.UTF_8));
    Arrays.stream(parts).forEach(all::put);
    return Arrays.copyOf(all.array(), all.position());
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
