package com.tenocean.notification;

import com.tenocean.notification.internal.Templates;
import com.tenocean.shared.DatabaseException;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** By which ways a notification goes to one person. */
@ApplicationScoped
public class Ways {
  private static final Logger LOG = Logger.getLogger(Ways.class.getName());

  private Templates templates;
  private PortalLinks links;
  private Ids ids;

  Ways() {}

  @Inject
  public Ways(Templates templates, PortalLinks links, Ids ids) {
    this.templates = templates;
    this.links = links;
    this.ids = ids;
  }

  /** A mail, to an address that may not be the person's own. */
  PlannedDelivery mail(UserId person, @Nullable String address, Route route) {
    return PlannedDelivery.of(nextId(), person, Channel.EMAIL, address, route);
  }

  /** A delivery for each channel that the notification may take. */
  List<PlannedDelivery> all(Recipient person, Preferences chosen, Notification what, Instant now) {
    return what.category().channels().stream()
        .filter(chosen.reachable()::contains)
        .map(channel -> one(channel, person, Route.of(what, channel, chosen, now), what, now))
        .toList();
  }

  private PlannedDelivery one(
      Channel channel, Recipient person, Route route, Notification what, Instant now) {
    if (channel == Channel.EMAIL && person.address() == null && route.suppressed() == null) {
      return mail(person.id(), null, Route.NO_ADDRESS);
    }
    return channel == Channel.IN_APP && route.isAtOnce()
        ? shown(person, what, now)
        : PlannedDelivery.of(nextId(), person.id(), channel, null, route);
  }

  private PlannedDelivery shown(Recipient person, Notification what, Instant now) {
    try {
      var letter = templates.compose(what.template(), person, what.data());
      return PlannedDelivery.shown(nextId(), person.id(), Headline.of(letter, links), now);
    } catch (NothingToTellException e) {
      var route = new Route(e.getMessage(), null);
      return PlannedDelivery.of(nextId(), person.id(), Channel.IN_APP, null, route);
    } catch (DatabaseException | PersistenceException e) {
      throw e; // nothing more can be written in this transaction
    } catch (RuntimeException e) {
      var id = nextId();
      LOG.log(Level.WARNING, e, () -> "a notification can't be written: delivery=" + id);
      return PlannedDelivery.failed(id, person.id(), e.getClass().getSimpleName());
    }
  }

  private DeliveryId nextId() {
    return new DeliveryId(ids.next());
  }
}
