package com.tenocean.notification.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * What a browser hands out to be reached by (W3C Push API, {@code PushSubscription.toJSON()}).
 *
 * @param endpoint the address at the browser's push service; who knows it may push, so it is secret
 * @param p256dh the browser's public key: an uncompressed point on P-256, base64url
 * @param auth 16 bytes that only the browser and the portal know, base64url
 */
public record PushSubscription(String endpoint, String p256dh, String auth) {
  private static final int LONGEST_ENDPOINT = 2000;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern POINT = Pattern.compile("[A-Za-z0-9_-]{87}");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

  /**
   * @throws BadSubscriptionException if no browser can have made it
   */
  public PushSubscription {
    if (!isAddress(endpoint)) {
      throw new BadSubscriptionException("the endpoint is no web address");
    }
    if (p256dh == null || !POINT.matcher(p256dh).matches()) {
      throw new BadSubscriptionException("p256dh is not 65 bytes in base64url");
    }
    if (auth == null || !SECRET.matcher(auth).matches()) {
      throw new BadSubscriptionException("auth is not 16 bytes in base64url");
    }
    keyInfo(p256dh, auth);
  }

  /** What messages to this browser are encrypted with. */
  public UserAgentMessageEncryptionKeyInfo keyInfo() {
    return keyInfo(p256dh, auth);
  }

  /** A point off the curve would give the portal's own key of the message away, bit by bit. */
  private static UserAgentMessageEncryptionKeyInfo keyInfo(String p256dh, String auth) {
    try {
      return UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
    } catch (RuntimeException e) { // of five types that share no other
      throw new BadSubscriptionException("p256dh is no point on the curve P-256");
    }
  }

  private static boolean isAddress(String endpoint) {
    if (endpoint == null || endpoint.length() > LONGEST_ENDPOINT) {
      return false;
    }
    try {
      var address = new URI(endpoint);
      return address.getHost() != null
          && address.getUserInfo() == null
          && address.getFragment() == null
          && address.getPort() <= HIGHEST_PORT
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Keeps its secrets out of logs. */
  @Override
  public String toString() {
    return "subscription at " + URI.create(endpoint).getHost();
  }
}
