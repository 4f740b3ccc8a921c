package com.tenocean.account.internal;

import com.tenocean.account.Access;
import com.tenocean.account.HashedPassword;
import com.tenocean.account.LinkPurpose;
import com.tenocean.account.LinkTokens;
import com.tenocean.account.SpentLinkException;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.UserId;
import com.tenocean.user.ProfileField;
import com.tenocean.user.User;
import com.tenocean.user.UserProfileUpdated;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Changes passwords, each in one transaction with the event that tells the owner. */
@ApplicationScoped
@Transactional
public class PasswordChanges {
  @Inject LinkTokens tokens;
  @Inject UserRepository users;
  @Inject Credentials credentials;
  @Inject EventPublisher events;
  @Inject Clock clock;

  /** Whom a good link to choose a new password was sent to. */
  public Optional<Holder> holder(String token) {
    return tokens
        .peek(LinkPurpose.RESET_PASSWORD, token)
        .flatMap(link -> link.user())
        .flatMap(users::find)
        .map(Holder::of);
  }

  public Optional<Holder> holder(UserId user) {
    return users.find(user).map(Holder::of);
  }

  /** Uses the link up, and with it every other one that the person asked for. */
  public void byLink(String token, HashedPassword password) {
    var user =
        tokens
            .redeem(LinkPurpose.RESET_PASSWORD, token)
            .flatMap(link -> link.user())
            .orElseThrow(() -> new SpentLinkException(LinkPurpose.RESET_PASSWORD));
    by(user, password);
  }

  /**
   * @return what the session that changed it may do from now on; all others end
   */
  public Optional<Access> by(UserId id, HashedPassword password) {
    var now = clock.instant();
    tokens.revoke(LinkPurpose.RESET_PASSWORD, id);
    var credential = credentials.set(id, password.value(), now);
    events.publish(new UserProfileUpdated(id, List.of(ProfileField.PASSWORD), now));
    return access(id, credential);
  }

  /** Ends all sessions but the one that asks. */
  public Optional<Access> endOthers(UserId id) {
    var credential = credentials.find(id);
    credential.ifPresent(Credential::endSessions);
    return credential.flatMap(held -> access(id, held));
  }

  private Optional<Access> access(UserId id, Credential credential) {
    var user = users.find(id);
    user.ifPresent(User::endSessions);
    return user.flatMap(person -> Access.of(person, credential.epoch()));
  }
}
