package com.tenocean.account.internal;

import com.tenocean.account.ResetPasswordMail;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.shared.Ids;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Sends people the link to choose a new password. */
@ApplicationScoped
public class ResetLetters {
  @Inject UserRepository users;
  @Inject Notifier notifier;
  @Inject Ids ids;

  /** Does nothing where nobody is known by the address, or the person is shut out. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void send(String email) {
    EmailAddress.parse(email)
        .flatMap(users::findByEmail)
        .filter(user -> user.status() != UserStatus.SUSPENDED)
        .ifPresent(this::send);
  }

  private void send(User user) {
    notifier.notify(
        user.id(),
        new Notification(
            Category.SECURITY, ResetPasswordMail.NAME, "password reset " + ids.next(), Map.of()));
  }
}
