package com.tenocean.user.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.shared.UserId;
import com.tenocean.user.AddressChange;
import com.tenocean.user.AddressChangeRepository;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Who is told what about an address that changes. */
@ApplicationScoped
public class AddressNotices {
  @Inject AddressChangeRepository changes;
  @Inject UserRepository users;
  @Inject Notifier notifier;

  /** Asks at the new address; if it is somebody else's, that person is told instead. */
  public void askNewAddress(UserId person) {
    changes.openOf(person).ifPresent(this::askNewAddress);
  }

  private void askNewAddress(AddressChange change) {
    var owner = users.findByEmail(change.newEmail()).map(User::id);
    var template = owner.isPresent() ? PlainLetters.ADDRESS_TAKEN : ConfirmNewAddressLetter.NAME;
    tell(change.newEmail(), owner.orElse(change.userId()), template, change);
  }

  /** Tells the address that may be left. */
  public void tellOfTheWish(UserId person) {
    changes.openOf(person).ifPresent(change -> tellOld(change, PlainLetters.ADDRESS_ASKED));
  }

  /** Tells the address that was left. */
  public void tellOfTheChange(UserId person) {
    changes.confirmedOf(person).ifPresent(change -> tellOld(change, PlainLetters.ADDRESS_CHANGED));
  }

  private void tellOld(AddressChange change, String template) {
    change.oldEmail().ifPresent(old -> tell(old, change.userId(), template, change));
  }

  private void tell(EmailAddress address, UserId person, String template, AddressChange change) {
    var cause = template + " " + change.id();
    notifier.notifyAt(
        address.value(), person, new Notification(Category.SECURITY, template, cause, Map.of()));
  }
}
