package com.tenocean.verification.internal;

import com.tenocean.account.HashedPassword;
import com.tenocean.account.Link;
import com.tenocean.account.LinkPurpose;
import com.tenocean.account.LinkTokens;
import com.tenocean.account.Passwords;
import com.tenocean.account.SpentLinkException;
import com.tenocean.event.EventPublisher;
import com.tenocean.user.AddressChanges;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.AddressToConfirm;
import com.tenocean.verification.UserAddressConfirmed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Confirms addresses: each in one transaction with the end of its link and the event. */
@ApplicationScoped
@Transactional
public class Confirmations {
  @Inject LinkTokens tokens;
  @Inject UserRepository users;
  @Inject AddressChanges changes;
  @Inject Passwords passwords;
  @Inject EventPublisher events;
  @Inject Clock clock;

  private record Claim(User user, EmailAddress address) {}

  public Optional<AddressToConfirm> look(String token) {
    return tokens
        .peek(LinkPurpose.CONFIRM_ADDRESS, token)
        .flatMap(this::claim)
        .map(
            claim ->
                new AddressToConfirm(
                    claim.address().value(),
                    claim.user().name().full(),
                    !passwords.has(claim.user().id())));
  }

  /**
   * @return whether it is the person's address now
   */
  public boolean confirm(String token) {
    return confirm(redeem(token));
  }

  /** Confirms, and sets the first password; that of somebody who has one stays. */
  public void confirm(String token, HashedPassword password) {
    var claim = redeem(token);
    if (confirm(claim) && !passwords.has(claim.user().id())) {
      passwords.set(claim.user().id(), password);
    }
  }

  private Claim redeem(String token) {
    return tokens
        .redeem(LinkPurpose.CONFIRM_ADDRESS, token)
        .flatMap(this::claim)
        .orElseThrow(() -> new SpentLinkException(LinkPurpose.CONFIRM_ADDRESS));
  }

  /** The address is the person's present one, or one to change to. */
  private boolean confirm(Claim claim) {
    var user = claim.user();
    if (user.email().filter(claim.address()::sameAs).isEmpty()) {
      return changes.confirm(user.id(), claim.address());
    }
    if (!user.hasConfirmedEmail()) {
      var now = clock.instant();
      user.confirmEmail(now);
      events.publish(new UserAddressConfirmed(user.id(), claim.address().value(), now));
    }
    return true;
  }

  private Optional<Claim> claim(Link link) {
    return link.user()
        .flatMap(users::find)
        .flatMap(user -> link.email().map(address -> new Claim(user, address)));
  }
}
