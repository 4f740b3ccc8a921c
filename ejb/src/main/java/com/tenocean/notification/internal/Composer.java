package com.tenocean.notification.internal;

import static java.util.stream.Collectors.toSet;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.Delivery;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.Headline;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.PreferenceRepository;
import com.tenocean.notification.Preferences;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the mails of deliveries, as of now: words, address and link tokens are found here. */
@ApplicationScoped
public class Composer {
  private Deliveries deliveries;
  private Recipients recipients;
  private Templates templates;
  private PortalLinks links;
  private Footers footers;
  private Suppressions suppressions;
  private PreferenceRepository preferences;
  private Clock clock;

  Composer() {}

  @Inject
  Composer(
      Deliveries deliveries,
      Recipients recipients,
      Templates templates,
      PortalLinks links,
      Footers footers,
      Suppressions suppressions,
      PreferenceRepository preferences,
      Clock clock) {
    this.deliveries = deliveries;
    this.recipients = recipients;
    this.templates = templates;
    this.links = links;
    this.footers = footers;
    this.suppressions = suppressions;
    this.preferences = preferences;
    this.clock = clock;
  }

  /** What mails of some deliveries need to know. */
  private record Known(
      Map<UserId, Recipient> people,
      Map<UserId, Preferences> preferences,
      Map<String, Bounces> bounces) {}

  /**
   * Writes one mail and keeps what it says with the delivery.
   *
   * @throws NothingToTellException if it has left already, or there is nobody, nowhere or nothing
   */
  @Transactional(dontRollbackOn = NothingToTellException.class)
  public ReadyMail compose(DeliveryId id) {
    var delivery =
        deliveries.find(id).orElseThrow(() -> new NothingToTellException("no such delivery"));
    if (delivery.status() != DeliveryStatus.PLANNED) {
      throw new NothingToTellException("it is " + delivery.status() + " already");
    }
    var mail = mail(delivery, known(List.of(delivery)));
    // Not by the entity: it would write back what it has read, over what another node wrote since.
    if (!deliveries.written(id, mail.headline(), mail.address())) {
      throw new NothingToTellException("it has ended meanwhile");
    }
    return mail;
  }

  /** Writes the mails of those that are still planned, with hardly more queries than for one. */
  @Transactional(dontRollbackOn = NothingToTellException.class)
  public List<WrittenMail> composeAll(Collection<DeliveryId> ids) {
    var planned =
        deliveries.find(ids).stream()
            .filter(delivery -> delivery.status() == DeliveryStatus.PLANNED)
            .toList();
    var known = known(planned);
    return planned.stream().map(delivery -> written(delivery, known)).toList();
  }

  private WrittenMail written(Delivery delivery, Known known) {
    try {
      return WrittenMail.of(mail(delivery, known));
    } catch (NothingToTellException e) {
      return WrittenMail.none(delivery.id(), e.getMessage());
    }
  }

  private Known known(List<Delivery> some) {
    var people = recipients.find(some.stream().map(Delivery::recipient).collect(toSet()));
    var addresses =
        Stream.concat(
            people.values().stream().map(Recipient::address).filter(Objects::nonNull),
            some.stream().flatMap(delivery -> delivery.address().stream()));
    return new Known(
        people,
        preferences.of(people, clock.instant()),
        suppressions.bounces(addresses.collect(toSet())));
  }

  private ReadyMail mail(Delivery delivery, Known known) {
    var person = known.people.get(delivery.recipient());
    if (person == null) {
      throw new NothingToTellException("the person is gone");
    }
    mustBeWanted(delivery, known.preferences.get(delivery.recipient()));
    var recipient = delivery.address().map(person::at).orElse(person);
    var address = recipient.address();
    if (address == null) {
      throw new NothingToTellException("the person has no e-mail address");
    }
    var bounces = known.bounces.get(Suppressions.key(address));
    if (bounces != null) {
      bounces.mustNotHaveStopped();
    }
    var letter = templates.compose(delivery.template(), recipient, delivery.data());
    var told = letter.categories(delivery.category());
    return new ReadyMail(
        delivery.id(),
        told,
        recipient,
        address,
        letter,
        Headline.of(letter, links),
        delivery.about().orElse(null),
        footers.of(told, recipient, letter),
        bounces != null);
  }

  /**
   * By now: who chose otherwise after it was planned is not told. What goes to an address that is
   * not the person's own leaves in any case, and a batch asks about each thing it tells.
   */
  private static void mustBeWanted(Delivery delivery, Preferences chosen) {
    if (delivery.address().isPresent() || delivery.template().equals(BatchLetter.NAME)) {
      return;
    }
    var about = delivery.about().orElse(null);
    var objection = chosen.objection(delivery.category(), delivery.channel(), about);
    if (objection != null) {
      throw new NothingToTellException(objection);
    }
  }
}
