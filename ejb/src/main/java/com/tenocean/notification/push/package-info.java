/**
 * Web Push: the devices on which people want to be told, and how a delivery gets to each of them
 * (RFC 8030, encrypted by RFC 8291, signed by RFC 8292).
 *
 * <p>A delivery by push leaves as one {@link com.tenocean.notification.push.PushDue} for each of
 * the person's devices. What a device shows on a locked screen names the kind of news alone; the
 * rest is read in the portal.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.notification.push;
