package com.tenocean.notification.push.internal;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/**
 * The key pair that push services know the portal by (RFC 8292), as programs that make such pairs
 * write it: both halves base64url without padding.
 *
 * @param publicKey an uncompressed point on P-256, 65 bytes
 * @param privateKey the number, 32 bytes; a secret
 */
public record VapidPair(String publicKey, String privateKey) {
  private static final String CURVE = "secp256r1";
  private static final int PRIVATE_BYTES = 32;

  static VapidPair made() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      var pair = generator.generateKeyPair();
      return new VapidPair(
          PublicKeySources.ofECPublicKey((ECPublicKey) pair.getPublic())
              .extractStringInUncompressedForm(),
          text(((ECPrivateKey) pair.getPrivate()).getS()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(CURVE + " is part of every JDK", e);
    }
  }

  /** Whether they are keys at all, and what the one signs the other knows again. */
  boolean isPair() {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(secret());
      var signed = signature.sign();
      signature.initVerify(PublicKeySources.ofUncompressedBytes(bytes(publicKey)).extract());
      return signature.verify(signed);
    } catch (GeneralSecurityException | RuntimeException noKey) {
      return false;
    }
  }

  VAPIDKeyPair keys() {
    try {
      return VAPIDKeyPairs.of(
          PrivateKeySources.ofECPrivateKey(secret()),
          PublicKeySources.ofUncompressedBytes(bytes(publicKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(CURVE + " is part of every JDK", e);
    }
  }

  private ECPrivateKey secret() throws GeneralSecurityException {
    var curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec(CURVE));
    var number = new BigInteger(1, bytes(privateKey));
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(
                new ECPrivateKeySpec(number, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(BigInteger number) {
    var signed = number.toByteArray();
    var bytes = new byte[PRIVATE_BYTES];
    int length = Math.min(signed.length, PRIVATE_BYTES);
    System.arraycopy(signed, signed.length - length, bytes, PRIVATE_BYTES - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "VAPID keys " + publicKey;
  }
}
