package com.tenocean.account.internal;

import com.tenocean.account.Access;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Finds accounts. */
@ApplicationScoped
public class Accounts {
  @Inject UserRepository users;
  @Inject Credentials credentials;

  /** By the address as typed; empty too for a person without a password. */
  @Transactional
  public Optional<Account> byEmail(String typed) {
    return EmailAddress.parse(typed).flatMap(users::findByEmail).flatMap(this::account);
  }

  /** By the person. */
  @Transactional
  public Optional<Account> of(UserId user) {
    return users.find(user).flatMap(this::account);
  }

  private Optional<Account> account(User user) {
    return credentials.find(user.id()).map(credential -> account(user, credential));
  }

  private static Account account(User user, Credential credential) {
    return new Account(
        user.id(),
        user.name().full(),
        user.locale().map(Locale::toLanguageTag).orElse(""),
        user.status(),
        credential.passwordHash(),
        credential.changedAt(),
        Access.of(user, credential.epoch()));
  }
}
