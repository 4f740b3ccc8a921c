package com.tenocean.user.internal;

import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.notification.Standing;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the notifier where people are reached: at their present address, in their language. */
@ApplicationScoped
public class ReachablePeople implements Recipients {
  private UserRepository users;
  private Locale associationLocale;

  ReachablePeople() {}

  @Inject
  public ReachablePeople(
      UserRepository users,
      @ConfigProperty(name = "tenocean.association.locale", defaultValue = "en") String locale) {
    this.users = users;
    this.associationLocale = Locale.forLanguageTag(locale);
  }

  @Override
  public Optional<Recipient> find(UserId id) {
    return users.find(id).map(this::recipient);
  }

  private Recipient recipient(User user) {
    return new Recipient(
        user.id(),
        user.name().full(),
        user.email().map(EmailAddress::value).orElse(null),
        user.locale().orElse(associationLocale),
        standing(user.status()));
  }

  private static Standing standing(UserStatus status) {
    return switch (status) {
      case PENDING, REJECTED -> Standing.APPLICANT;
      case RESIDENT -> Standing.RESIDENT;
      case ALUMNI -> Standing.ALUMNI;
      case SUSPENDED -> Standing.SUSPENDED;
    };
  }
}
