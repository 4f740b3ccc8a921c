package com.tenocean.notification.history;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Resendable;
import com.tenocean.workflow.RunId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, and what is around it.
 *
 * @param name of the person; null if the person is gone
 * @param address where it went, or goes if not to the person's own address; else null
 * @param cause what it tells of
 * @param sentAt when it was handed on, or shown
 * @param endedAt when it came to its present state; null while planned, or if nobody took it down
 * @param within the one in which it was told together with others
 * @param together those that were told in this one, a page of them
 * @param resend which time it is told again; 0 for the first
 * @param resendOf what is told again here
 * @param resentBy the name of who wanted that; null if nobody did or the person is gone
 * @param resends those that tell it again, oldest first
 * @param messageId of the mail; null of what is none
 * @param runs that sent it, as far as they are kept
 * @param again whether it can be told again
 */
public record DeliveryStory(
    DeliveryRow row,
    @Nullable String name,
    @Nullable String address,
    String cause,
    @Nullable Instant sentAt,
    @Nullable Instant endedAt,
    @Nullable DeliveryId within,
    List<DeliveryRow> together,
    int resend,
    @Nullable DeliveryId resendOf,
    @Nullable String resentBy,
    List<DeliveryRow> resends,
    @Nullable String messageId,
    List<RunId> runs,
    Resendable again) {

  public DeliveryStory {
    together = List.copyOf(together);
    resends = List.copyOf(resends);
    runs = List.copyOf(runs);
  }
}
