package com.tenocean.notification.internal;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.Delivery;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.Headline;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes the mail of a delivery, as of now: words, address and link tokens are found here. */
@ApplicationScoped
public class Composer {
  private Deliveries deliveries;
  private Recipients recipients;
  private Templates templates;
  private PortalLinks links;
  private Footers footers;
  private Suppressions suppressions;

  Composer() {}

  @Inject
  Composer(
      Deliveries deliveries,
      Recipients recipients,
      Templates templates,
      PortalLinks links,
      Footers footers,
      Suppressions suppressions) {
    this.deliveries = deliveries;
    this.recipients = recipients;
    this.templates = templates;
    this.links = links;
    this.footers = footers;
    this.suppressions = suppressions;
  }

  /**
   * @throws NothingToTellException if it has left already, or there is nobody, nowhere or nothing
   */
  @Transactional(dontRollbackOn = NothingToTellException.class)
  public ReadyMail compose(DeliveryId id) {
    var delivery =
        deliveries.find(id).orElseThrow(() -> new NothingToTellException("no such delivery"));
    if (delivery.status() != DeliveryStatus.PLANNED) {
      throw new NothingToTellException("it is " + delivery.status() + " already");
    }
    var recipient = recipientOf(delivery);
    var address = recipient.address();
    if (address == null) {
      throw new NothingToTellException("the person has no e-mail address");
    }
    var bounces = suppressions.bounces(address);
    bounces.ifPresent(Bounces::mustNotHaveStopped);
    var letter = templates.compose(delivery.template(), recipient, delivery.data());
    delivery.tell(Headline.of(letter, links));
    delivery.goesTo(address);
    return new ReadyMail(
        id,
        delivery.category(),
        recipient,
        address,
        letter,
        delivery.about().orElse(null),
        footers.of(delivery.category(), recipient, letter),
        bounces.isPresent());
  }

  private Recipient recipientOf(Delivery delivery) {
    var person =
        recipients
            .find(delivery.recipient())
            .orElseThrow(() -> new NothingToTellException("the person is gone"));
    return delivery.address().map(person::at).orElse(person);
  }
}
