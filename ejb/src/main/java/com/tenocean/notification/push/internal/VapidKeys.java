package com.tenocean.notification.push.internal;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Shows push services who pushes (RFC 8292): by the configured keys, or by the portal's own. */
@ApplicationScoped
public class VapidKeys {
  /** Half of what is allowed, so that a clock that is wrong does no harm. */
  private static final Duration GOOD_FOR = Duration.ofHours(12);

  private PushSettings settings;
  private StoredKeys stored;
  private Clock clock;
  private VAPIDKeyPair keys;

  VapidKeys() {}

  @Inject
  public VapidKeys(PushSettings settings, StoredKeys stored, Clock clock) {
    this.settings = settings;
    this.stored = stored;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    keys = settings.keys().orElseGet(() -> stored.pair()).keys();
  }

  /** An uncompressed point, base64url: what browsers subscribe for. */
  public String publicKey() {
    return keys.extractPublicKeyInUncompressedFormAsString();
  }

  /** The {@code Authorization} of a message to an endpoint. */
  String authorization(URI endpoint) {
    return keys.generateAuthorizationHeaderValue(
        VAPIDJWTParam.getBuilder()
            .resourceURLString(origin(endpoint))
            .expirationTime(clock.instant().plus(GOOD_FOR))
            .subject(settings.subject())
            .build());
  }

  /** As RFC 6454, section 6.1, writes it: without the port that goes without saying. */
  private static String origin(URI endpoint) {
    var scheme = endpoint.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    boolean isUsual = endpoint.getPort() == -1 || endpoint.getPort() == usual;
    return scheme
        + "://"
        + endpoint.getHost().toLowerCase(Locale.ROOT)
        + (isUsual ? "" : ":" + endpoint.getPort());
  }
}
