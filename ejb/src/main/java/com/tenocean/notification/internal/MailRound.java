package com.tenocean.notification.internal;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes many deliveries to the relay, one after another. What becomes of each is committed by
 * itself as soon as the relay has said it: a crash repeats at most the mail that was in the air,
 * and a round that is tried again leaves out those that are done.
 */
@ApplicationScoped
public class MailRound {
  private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

  /** So many are written at a time: few enough that what they say is still so when they leave. */
  private static final int AT_A_TIME = 10;

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

  /**
   * Sends what is still planned of these. One that has to be tried again holds up none of the
   * others.
   *
   * @return how many came to an end in this round
   * @throws MailRelayException if the relay is away
   * @throws MailDeferredException if some are left
   */
  public int send(List<DeliveryId> ids) {
    relay.mustNotBeAway();
    var left = new ArrayList<String>();
    int done = 0;
    for (var part : Parts.of(ids, AT_A_TIME)) {
      for (var written : write(part, left)) {
        done += isDone(written, left) ? 1 : 0;
      }
    }
    if (!left.isEmpty()) {
      throw new MailDeferredException(
          "%d of %d mails are left, the first since %s"
              .formatted(left.size(), ids.size(), left.get(0)));
    }
    return done;
  }

  /** A template that fails spoils the transaction of all; then each is written alone. */
  private List<WrittenMail> write(List<DeliveryId> ids, List<String> left) {
    try {
      return composer.composeAll(ids);
    } catch (RuntimeException e) {
      if (ids.size() > 1) {
        return ids.stream().flatMap(id -> write(List.of(id), left).stream()).toList();
      }
      LOG.log(Level.WARNING, "a mail can't be written: delivery=" + ids.get(0), e);
      left.add("it can't be written: " + e.getClass().getSimpleName());
      return List.of();
    }
  }

  private boolean isDone(WrittenMail written, List<String> left) {
    try {
      var outcome = written.mail() == null ? written.nothing() : courier.send(written.mail());
      end(written, outcome);
      return true;
    } catch (MailDeferredException e) {
      left.add(e.getMessage());
      return false;
    }
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
