package com.tenocean.notification.history;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryStatus;
import java.time.Instant;

/**
 * How many deliveries came to an end within an hour.
 *
 * @param hour when it began
 * @param status the end they came to
 */
public record HourCount(Instant hour, Channel channel, DeliveryStatus status, int deliveries) {}
