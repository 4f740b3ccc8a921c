package com.tenocean.notification.internal;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes many deliveries to the relay, one after another. What becomes of each is committed by
 * itself as soon as the relay has said it: a crash repeats at most the mail that was in the air,
 * and a round that is tried again, here or on another node, leaves out those that are done.
 */
@ApplicationScoped
public class MailRound {
  private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

  /** So many are written at a time. */
  private static final int AT_A_TIME = 10;

  /**
   * What was written longer ago is looked up and written anew, for it may not be so any more, or
   * sent by another node that took this one for dead.
   */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private Composer composer;
  private Courier courier;
  private MailRelay relay;
  private Deliveries deliveries;
  private Clock clock;

  MailRound() {}

  @Inject
  public MailRound(
      Composer composer, Courier courier, MailRelay relay, Deliveries deliveries, Clock clock) {
    this.composer = composer;
    this.courier = courier;
    this.relay = relay;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** How far a round has come: what was handed over or ended, and why some are left. */
  private static final class Progress {
    private final List<String> left = new ArrayList<>();
    private boolean hasAsked;
    private int done;
  }

  /**
   * Sends what is still planned of these. One that has to be tried again holds up none of the
   * others.
   *
   * @return how many came to an end in this round
   * @throws MailRelayException if the relay is away
   * @throws MailDeferredException if some are left
   */
  public int send(List<DeliveryId> ids) {
    relay.mustNotBeAway(false);
    var progress = new Progress();
    Parts.of(inAnyOrder(ids), AT_A_TIME).forEach(part -> sendPart(part, progress));
    if (!progress.hasAsked) {
      relay.wasNotAsked();
    }
    if (!progress.left.isEmpty()) {
      throw new MailDeferredException(
          "%d of %d mails are left, the first since %s"
              .formatted(progress.left.size(), ids.size(), progress.left.get(0)));
    }
    return progress.done;
  }

  /** So that one with which the relay goes away is not the first each time, and others get by. */
  private static List<DeliveryId> inAnyOrder(List<DeliveryId> ids) {
    var order = new ArrayList<>(ids);
    Collections.shuffle(order);
    return order;
  }

  private void sendPart(List<DeliveryId> ids, Progress progress) {
    var writtenAt = clock.instant();
    var mails = write(ids, progress);
    for (int i = 0; i < mails.size(); i++) {
      if (i > 0 && clock.instant().isAfter(writtenAt.plus(FRESH))) {
        var rest = mails.subList(i, mails.size()).stream().map(WrittenMail::delivery).toList();
        sendPart(rest, progress);
        return;
      }
      send(mails.get(i), progress);
    }
  }

  /** A template that fails spoils the transaction of all; then each is written alone. */
  private List<WrittenMail> write(List<DeliveryId> ids, Progress progress) {
    try {
      return composer.composeAll(ids);
    } catch (RuntimeException e) {
      if (ids.size() > 1) {
        return ids.stream().flatMap(id -> write(List.of(id), progress).stream()).toList();
      }
      leave(ids.get(0), e, progress);
      return List.of();
    }
  }

  private void send(WrittenMail written, Progress progress) {
    try {
      end(written, outcome(written, progress));
      progress.done++;
    } catch (MailRelayException away) {
      throw away;
    } catch (MailDeferredException e) {
      progress.left.add(e.getMessage());
    } catch (RuntimeException e) { // of this mail alone, whatever it is
      leave(written.delivery(), e, progress);
    }
  }

  private Outcome outcome(WrittenMail written, Progress progress) {
    if (written.mail() == null) {
      return written.nothing();
    }
    progress.hasAsked = true;
    return courier.send(written.mail());
  }

  private static void leave(DeliveryId delivery, RuntimeException e, Progress progress) {
    LOG.log(Level.WARNING, "a mail can't be written or noted: delivery=" + delivery, e);
    progress.left.add("it can't be written: " + e.getClass().getSimpleName());
  }

  private void end(WrittenMail written, Outcome outcome) {
    var mail = written.mail();
    deliveries.end(
        written.delivery(),
        outcome,
        mail == null ? null : mail.headline(),
        mail == null ? null : mail.address(),
        clock.instant());
  }
}
