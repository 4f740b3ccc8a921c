package com.tenocean.notification.internal;

import com.tenocean.event.EventPublisher;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.EmailDue;
import com.tenocean.notification.push.internal.PushDepartures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Sets in motion what a delivery needs to arrive, in the transaction in which it may leave. */
@ApplicationScoped
public class Departures {
  private EventPublisher events;
  private PushDepartures pushes;

  Departures() {}

  @Inject
  public Departures(EventPublisher events, PushDepartures pushes) {
    this.events = events;
    this.pushes = pushes;
  }

  /** Some hundreds, with hardly more statements than for one. */
  public void leave(List<Departure> leaving) {
    var mails = new ArrayList<EmailDue>();
    var toDevices = new ArrayList<DeliveryId>();
    for (var one : leaving) {
      switch (one.channel()) {
        case EMAIL -> mails.add(mail(one));
        case PUSH -> toDevices.add(one.delivery());
        case IN_APP -> throw new IllegalArgumentException("it is shown where it is planned");
      }
    }
    events.publishAll(mails);
    if (!toDevices.isEmpty()) {
      pushes.leave(toDevices);
    }
  }

  private static EmailDue mail(Departure one) {
    var lane = one.lane();
    return new EmailDue(one.delivery(), lane.host(), lane.isUrgent() ? true : null);
  }
}
