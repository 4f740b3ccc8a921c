package com.tenocean.notification.internal;

import static java.util.stream.Collectors.toSet;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.EmailDue;
import com.tenocean.notification.EmailRoundDue;
import com.tenocean.notification.UrgentEmailDue;
import com.tenocean.notification.push.internal.PushDepartures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets in motion what a delivery needs to arrive, in the transaction in which it may leave. */
@ApplicationScoped
public class Departures {
  private EventPublisher events;
  private PushDepartures pushes;
  private MailRates rates;

  Departures() {}

  @Inject
  public Departures(EventPublisher events, PushDepartures pushes, MailRates rates) {
    this.events = events;
    this.pushes = pushes;
    this.rates = rates;
  }

  /** Some hundreds, with hardly more statements than for one. */
  public void leave(List<Departure> leaving) {
    var mails = new ArrayList<Departure>();
    var toDevices = new ArrayList<DeliveryId>();
    for (var one : leaving) {
      switch (one.channel()) {
        case EMAIL -> mails.add(one);
        case PUSH -> toDevices.add(one.delivery());
        case IN_APP -> throw new IllegalArgumentException("it is shown where it is planned");
      }
    }
    events.publishAll(due(mails));
    if (!toDevices.isEmpty()) {
      pushes.leave(toDevices, urgent(leaving));
    }
  }

  private static Set<DeliveryId> urgent(List<Departure> leaving) {
    return leaving.stream()
        .filter(one -> one.lane().isUrgent())
        .map(Departure::delivery)
        .collect(toSet());
  }

  private List<DomainEvent> due(List<Departure> mails) {
    int together = rates.together(mails.size());
    var due = new ArrayList<DomainEvent>();
    var waiting = new ArrayList<DeliveryId>();
    for (var mail : mails) {
      if (mail.lane().isUrgent()) {
        due.add(new UrgentEmailDue(mail.delivery()));
      } else if (together == 1) {
        due.add(new EmailDue(mail.delivery(), mail.lane().host()));
      } else {
        waiting.add(mail.delivery());
      }
    }
    Parts.of(waiting, together).forEach(part -> due.add(new EmailRoundDue(part)));
    return due;
  }
}
