package com.tenocean.account.internal;

import com.tenocean.shared.UserId;
import com.tenocean.user.AddressChanges;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes down, in one transaction, that people want another address for themselves. */
@ApplicationScoped
@Transactional
public class OwnAddress {
  @Inject UserRepository users;
  @Inject AddressChanges addresses;

  public void ask(UserId person, EmailAddress wanted) {
    addresses.ask(users.lock(person).orElseThrow(), wanted, person);
  }
}
