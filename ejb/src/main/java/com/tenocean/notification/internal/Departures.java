package com.tenocean.notification.internal;

import com.tenocean.event.EventPublisher;
import com.tenocean.notification.EmailDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Sets in motion what a delivery needs to arrive, in the transaction in which it may leave. */
@ApplicationScoped
public class Departures {
  private EventPublisher events;

  Departures() {}

  @Inject
  public Departures(EventPublisher events) {
    this.events = events;
  }

  /** Some hundreds, with hardly more statements than for one. */
  public void leave(List<Departure> leaving) {
    var mails = new ArrayList<EmailDue>();
    for (var one : leaving) {
      switch (one.channel()) {
        case EMAIL -> mails.add(mail(one));
        case PUSH -> throw new IllegalArgumentException("no device is known to push to");
        case IN_APP -> throw new IllegalArgumentException("it is shown where it is planned");
      }
    }
    events.publishAll(mails);
  }

  private static EmailDue mail(Departure one) {
    var lane = one.lane();
    return new EmailDue(one.delivery(), lane.host(), lane.isUrgent() ? true : null);
  }
}
