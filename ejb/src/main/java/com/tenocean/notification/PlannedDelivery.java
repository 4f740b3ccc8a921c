package com.tenocean.notification;

import com.tenocean.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a delivery as it is planned; its fields are the columns.
 *
 * @param address where to, when it is not the person's own of the moment
 * @param reason why it does not go; null if it does
 * @param dueAt when it leaves; null for at once
 * @param sentAt when it arrived, if it has by being planned
 */
record PlannedDelivery(
    UUID id,
    UUID recipient,
    Channel channel,
    @Nullable String address,
    DeliveryStatus status,
    @Nullable String reason,
    @Nullable Instant dueAt,
    @Nullable Instant sentAt,
    @Nullable String subject,
    @Nullable String summary,
    @Nullable String target) {

  /** By mail or push: it leaves, waits, or is not wanted. */
  static PlannedDelivery of(
      DeliveryId id, UserId recipient, Channel channel, @Nullable String address, Route route) {
    var status = route.suppressed() == null ? DeliveryStatus.PLANNED : DeliveryStatus.SUPPRESSED;
    return new PlannedDelivery(
        id.value(),
        recipient.value(),
        channel,
        address,
        status,
        route.suppressed(),
        route.dueAt(),
        null,
        null,
        null,
        null);
  }

  /** In the portal: it is there once the transaction commits. */
  static PlannedDelivery shown(DeliveryId id, UserId recipient, Headline headline, Instant now) {
    return new PlannedDelivery(
        id.value(),
        recipient.value(),
        Channel.IN_APP,
        null,
        DeliveryStatus.SENT,
        null,
        null,
        now,
        headline.subject(),
        headline.summary(),
        headline.target());
  }

  /** In the portal it can't be put into words for this person, whatever the others see. */
  static PlannedDelivery failed(DeliveryId id, UserId recipient, String why) {
    return new PlannedDelivery(
        id.value(),
        recipient.value(),
        Channel.IN_APP,
        null,
        DeliveryStatus.FAILED,
        "it can't be written: " + why,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether there is anything still to do at once to make it arrive. */
  boolean leavesAtOnce() {
    return status == DeliveryStatus.PLANNED && dueAt == null;
  }

  DeliveryId deliveryId() {
    return new DeliveryId(id);
  }
}
