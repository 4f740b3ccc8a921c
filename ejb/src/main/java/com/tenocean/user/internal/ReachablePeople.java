package com.tenocean.user.internal;

import static java.util.stream.Collectors.toMap;

import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.notification.Standing;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.Role;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
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
  public Map<UserId, Recipient> find(Collection<UserId> ids) {
    return users.find(ids).stream().collect(toMap(User::id, this::recipient));
  }

  private Recipient recipient(User user) {
    return new Recipient(
        user.id(),
        user.name().full(),
        user.email().map(EmailAddress::value).orElse(null),
        user.locale().orElse(associationLocale),
        standing(user));
  }

  private static Standing standing(User user) {
    return switch (user.status()) {
      case PENDING, REJECTED -> Standing.APPLICANT;
      case RESIDENT -> isStaffAlone(user) ? Standing.STAFF : Standing.RESIDENT;
      case ALUMNI -> Standing.ALUMNI;
      case SUSPENDED -> Standing.SUSPENDED;
    };
  }

  /** Works here and has no other part in the building. */
  private static boolean isStaffAlone(User user) {
    return user.has(Role.MAINTENANCE) && !user.has(Role.TENANT) && !user.has(Role.ADMIN);
  }
}
