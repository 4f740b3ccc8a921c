package com.tenocean.account.internal;

import com.tenocean.account.AddressTakenException;
import com.tenocean.account.HashedPassword;
import com.tenocean.account.Link;
import com.tenocean.account.LinkPurpose;
import com.tenocean.account.LinkTokens;
import com.tenocean.account.SpentLinkException;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import com.tenocean.user.Role;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** How an association comes by its first admin. */
@ApplicationScoped
@Transactional
public class FirstAdmins {
  private static final Set<Role> ROLES = Set.of(Role.ADMIN);

  @Inject LinkTokens tokens;
  @Inject UserRepository users;
  @Inject Credentials credentials;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Whether some admin can sign in. */
  public boolean exist() {
    return users.admins().stream().anyMatch(admin -> credentials.find(admin.id()).isPresent());
  }

  public boolean isGood(String token) {
    return tokens.peek(LinkPurpose.FIRST_ADMIN, token).isPresent();
  }

  /** Makes a link for whoever may read it; earlier ones of the kind are worthless from now on. */
  public String openLink() {
    tokens.revokeAll(LinkPurpose.FIRST_ADMIN);
    return tokens.mint(LinkPurpose.FIRST_ADMIN, null, null);
  }

  /**
   * The person whom the configuration names, without a password yet.
   *
   * @param name what to call somebody whose name nobody knows yet
   * @return empty if the address belongs to somebody who is no admin
   */
  public Optional<User> invite(EmailAddress email, PersonName name) {
    var known = users.findByEmail(email);
    if (known.isPresent()) {
      return known.filter(user -> user.has(Role.ADMIN));
    }
    users.admins().forEach(users::remove); // invited to an address that proved wrong
    return Optional.of(fresh(email, name));
  }

  public void add(String token, PersonName name, EmailAddress email, HashedPassword password) {
    var link =
        tokens
            .redeem(LinkPurpose.FIRST_ADMIN, token)
            .orElseThrow(() -> new SpentLinkException(LinkPurpose.FIRST_ADMIN));
    var invited = invited(link);
    var known = users.findByEmail(email);
    if (known.isPresent() && !known.equals(invited)) {
      throw new AddressTakenException();
    }
    var user = invited.orElseGet(() -> fresh(email, name));
    user.rename(name);
    user.changeEmail(email, clock.instant());
    credentials.set(user.id(), password.value(), clock.instant());
  }

  private Optional<User> invited(Link link) {
    return link.user().flatMap(users::find);
  }

  private User fresh(EmailAddress email, PersonName name) {
    return users.add(User.invited(new UserId(ids.next()), email, name, ROLES, clock.instant()));
  }
}
