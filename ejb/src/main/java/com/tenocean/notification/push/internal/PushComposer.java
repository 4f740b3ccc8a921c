package com.tenocean.notification.push.internal;

import static java.util.Comparator.comparingInt;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.Headline;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.PreferenceRepository;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.notification.internal.BatchLetter;
import com.tenocean.notification.internal.Templates;
import com.tenocean.notification.push.PushDue;
import com.zerodeplibs.webpush.header.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes the push of a delivery to a device, as of now. */
@ApplicationScoped
public class PushComposer {
  /** After that it is no news any more: the portal has it, and often a mail has told it. */
  static final Duration GOOD_FOR = Duration.ofHours(4);

  private static final List<String> URGENCIES =
      List.of(Urgency.low(), Urgency.normal(), Urgency.high());

  private PushMessages messages;
  private Recipients recipients;
  private PreferenceRepository preferences;
  private Templates templates;
  private PortalLinks links;
  private VapidKeys keys;
  private Clock clock;

  PushComposer() {}

  @Inject
  public PushComposer(
      PushMessages messages,
      Recipients recipients,
      PreferenceRepository preferences,
      Templates templates,
      PortalLinks links,
      VapidKeys keys,
      Clock clock) {
    this.messages = messages;
    this.recipients = recipients;
    this.preferences = preferences;
    this.templates = templates;
    this.links = links;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Counts a try, and says what it is to send.
   *
   * @throws NothingToTellException if it has ended already, or there is nobody or nothing to tell
   * @throws UnusableDeviceException if the device can't be pushed to
   */
  @Transactional(dontRollbackOn = {NothingToTellException.class, UnusableDeviceException.class})
  public ReadyPush compose(PushDue due) {
    var taken =
        messages.take(due).orElseThrow(() -> new NothingToTellException("no such delivery"));
    var recipient = recipientOf(taken);
    var lifetime = Duration.between(clock.instant(), taken.leftAt().plus(GOOD_FOR));
    requireTime(lifetime);
    requireUsable(taken);
    var letter = templates.compose(taken.template(), recipient, taken.data());
    messages.tell(due.deliveryId(), Headline.of(letter, links));
    return new ReadyPush(
        taken.to(),
        PushPayload.of(due, taken.category(), taken.template(), recipient.locale()),
        topic(due.deliveryId().value()),
        due.mustHurry() ? Urgency.high() : urgency(letter.categories(taken.category())),
        lifetime,
        taken.tries(),
        taken.isLastTry());
  }

  /** By what the person is, and wants, when it leaves. */
  private Recipient recipientOf(TakenPush taken) {
    var person =
        recipients
            .find(taken.recipient())
            .orElseThrow(() -> new NothingToTellException("the person is gone"));
    if (!person.standing().hasAccess()) {
      throw new NothingToTellException("standing " + person.standing());
    }
    mustBeWanted(taken, person);
    return person;
  }

  /** A batch asks about each thing it tells. */
  private void mustBeWanted(TakenPush taken, Recipient person) {
    if (!taken.template().equals(BatchLetter.NAME)) {
      var chosen = preferences.of(person, clock.instant());
      var objection = chosen.objection(taken.category(), Channel.PUSH, taken.about());
      if (objection != null) {
        throw new NothingToTellException(objection);
      }
    }
  }

  private static void requireTime(Duration lifetime) {
    if (lifetime.toSeconds() < 1) {
      throw new NothingToTellException("it is too late for it");
    }
  }

  private void requireUsable(TakenPush taken) {
    if (taken.to() == null) {
      throw new UnusableDeviceException("the device is gone");
    }
    if (!keys.publicKey().equals(taken.serverKey())) {
      throw new UnusableDeviceException("the device subscribed for other keys of the portal");
    }
  }

  /** The same at every try, so that one that left twice is shown once. */
  private static String topic(UUID delivery) {
    var bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(delivery.getMostSignificantBits())
            .putLong(delivery.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** That of the most urgent thing that it tells. */
  private static String urgency(Set<Category> told) {
    return told.stream()
        .map(PushComposer::urgency)
        .max(comparingInt(URGENCIES::indexOf))
        .orElseThrow();
  }

  /** What waits for the person wakes a phone; the talk of others waits until it is awake. */
  private static String urgency(Category category) {
    return switch (category) {
      case SECURITY, VERIFICATION, MAINTENANCE, MENTION, OPERATIONS -> Urgency.high();
      case ANNOUNCEMENT, EVENT -> Urgency.normal();
      case FORUM_POST, DIGEST -> Urgency.low();
    };
  }
}
