package com.tenocean.notification.push;

import com.tenocean.notification.push.internal.Endpoints;
import com.tenocean.notification.push.internal.Subscriptions;
import com.tenocean.notification.push.internal.TestPushes;
import com.tenocean.notification.push.internal.VapidKeys;
import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The devices on which the caller wants to be told. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class PushDevicesService {
  /** More nobody carries around; each costs a message for each delivery. */
  public static final int MOST = 10;

  @Inject Subscriptions subscriptions;
  @Inject Endpoints endpoints;
  @Inject VapidKeys keys;
  @Inject TestPushes tests;
  @Inject Caller caller;

  /** The oldest first. */
  public List<Device> mine() {
    return subscriptions.of(me(), keys.publicKey());
  }

  /** The public key that browsers subscribe for: an uncompressed point, base64url. */
  public String serverKey() {
    return keys.publicKey();
  }

  /**
   * Takes a device in, or what has changed of it. A browser that was another person's is the
   * caller's from now on: one browser, one person.
   *
   * @param serverKey what the browser subscribed for
   * @param guess what to call it, if it is new
   * @param replaced the endpoint that the browser had before; null if it had none
   * @throws BadSubscriptionException if the portal would never push there
   * @throws OldServerKeyException if it is for another key than the portal's
   * @throws TooManyDevicesException if the caller has {@link #MOST} others
   */
  public void add(
      PushSubscription subscription,
      String serverKey,
      DeviceName guess,
      @Nullable String replaced) {
    endpoints.requireAllowed(subscription);
    if (!keys.publicKey().equals(serverKey)) {
      throw new OldServerKeyException();
    }
    var name = subscriptions.forget(me(), replaced).orElse(guess);
    if (subscriptions.othersOf(me(), subscription) >= MOST) {
      throw new TooManyDevicesException(MOST);
    }
    subscriptions.add(me(), subscription, serverKey, name);
  }

  /**
   * @throws DeviceNotFoundException if it is not the caller's
   */
  public void rename(SubscriptionId device, DeviceName name) {
    found(subscriptions.rename(me(), device, name), device);
  }

  /**
   * @throws DeviceNotFoundException if it is not the caller's
   */
  public void remove(SubscriptionId device) {
    found(subscriptions.remove(me(), device), device);
  }

  /**
   * Sends a message to this device alone, by the way that all take. It leaves once the caller's
   * transaction has committed.
   *
   * @return whether it does; not while the last one is under way
   * @throws DeviceNotFoundException if it is not the caller's
   */
  public boolean test(SubscriptionId device) {
    found(subscriptions.has(me(), device), device);
    return tests.send(me(), device);
  }

  private static void found(boolean isThere, SubscriptionId device) {
    if (!isThere) {
      throw new DeviceNotFoundException(device);
    }
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
