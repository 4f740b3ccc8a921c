package com.tenocean.notification.push.internal;

import com.tenocean.notification.push.BadSubscriptionException;
import com.tenocean.notification.push.PushSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where the portal pushes to. Endpoints come from browsers, so from anybody: they must not make the
 * portal knock at doors of its own network (server-side request forgery).
 *
 * <p>The addresses are looked up and judged right before the connection is made, which then finds
 * them in Java's own cache. Should that run out in between, with another answer in the name server,
 * the portal might connect to the wrong address; it would say nothing there, as no service inside
 * has a certificate for that name.
 */
@ApplicationScoped
public class Endpoints {
  private boolean allowsPrivate;

  Endpoints() {}

  @Inject
  public Endpoints(PushSettings settings) {
    this.allowsPrivate = settings.allowsPrivate();
  }

  /**
   * @throws BadSubscriptionException if the way to it is not encrypted
   */
  public void requireAllowed(PushSubscription subscription) {
    if (!allowsPrivate && !subscription.endpoint().startsWith("https:")) {
      throw new BadSubscriptionException("the endpoint is not reached by https");
    }
  }

  /**
   * Whether all addresses of its host are the internet's.
   *
   * @throws UnknownHostException if it has none, for now
   */
  boolean isReachable(URI endpoint) throws UnknownHostException {
    return allowsPrivate
        || Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).allMatch(PublicAddress::is);
  }
}
