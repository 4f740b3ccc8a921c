package com.tenocean.user;

import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Moves people to other addresses: asked for first, then confirmed by the link that was sent to the
 * new one. Whether an address is somebody else's is told to nobody but its owner.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AddressChanges {
  @Inject AddressChangeRepository changes;
  @Inject UserRepository users;
  @Inject AddressLinks links;
  @Inject EventPublisher events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Takes the wish down; an earlier one is forgotten, and so is a wish for the present address. */
  public void ask(User user, EmailAddress wanted, UserId askedBy) {
    changes.removeOpen(user.id());
    if (user.email().filter(wanted::sameAs).isPresent()) {
      return;
    }
    changes.add(new AddressChange(ids.next(), user, wanted, askedBy, clock.instant()));
    publish(user, ProfileField.NEW_EMAIL);
  }

  /**
   * The person followed the link that was sent to this address.
   *
   * @return whether it is the person's address now; not so if another one was asked for meanwhile,
   *     or if somebody else has it by now
   */
  public boolean confirm(UserId person, EmailAddress address) {
    var change = changes.openOf(person).filter(c -> c.newEmail().sameAs(address));
    var user = users.lock(person);
    if (change.isEmpty() || user.isEmpty() || users.findByEmail(address).isPresent()) {
      return false;
    }
    change.get().confirm(clock.instant());
    user.get().changeEmail(change.get().newEmail(), clock.instant());
    links.revokeAll(person);
    publish(user.get(), ProfileField.EMAIL);
    return true;
  }

  private void publish(User user, ProfileField field) {
    events.publish(new UserProfileUpdated(user.id(), List.of(field), clock.instant()));
  }
}
