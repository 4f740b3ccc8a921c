package com.tenocean.notification.internal;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;

/** A delivery that may leave, and where it queues up if it is a mail. */
public record Departure(DeliveryId delivery, Channel channel, Lane lane) {}
