package com.tenocean.notification.push.internal;

import com.tenocean.notification.push.PushSubscription;
import java.time.Duration;

/**
 * A message to one device, as it leaves.
 *
 * @param payload what the browser's service worker reads
 * @param topic a later message of the same topic takes its place (RFC 8030, section 5.4): at most
 *     32 characters of base64url
 * @param urgency RFC 8030, section 5.3
 * @param lifetime how long it is still worth something; after that the push service drops it
 * @param tries how many there were, this one included
 * @param isLastTry whether it is given up if it can't be delivered now
 */
record ReadyPush(
    PushSubscription to,
    String payload,
    String topic,
    String urgency,
    Duration lifetime,
    int tries,
    boolean isLastTry) {}
