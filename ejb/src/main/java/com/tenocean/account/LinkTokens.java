package com.tenocean.account;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The secrets in links that come by mail: 256 random bits each, kept only as a hash, good once and
 * for a limited time. Mint one when the mail leaves, so that it stands in no event, log or console;
 * let a button redeem it, never the opening of the page, because mail scanners open links.
 *
 * <p>The token travels as the parameter {@code token} of the page's address. The portal moves it
 * into the session and redirects at once, so it stays neither in the address bar nor in the
 * history, and no referrer carries it. (A fragment would not reach the server at all, and then the
 * page would not work without a script.)
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LinkTokens {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Database database;
  @Inject Clock clock;

  /**
   * @param email the address that the mail goes to
   * @return the token
   */
  public String mint(LinkPurpose purpose, @Nullable UserId user, @Nullable EmailAddress email) {
    var token = random();
    database.update(
        "insert into link_token (hash, purpose, user_id, email, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        hash(token),
        purpose.name(),
        user == null ? null : user.value(),
        email == null ? null : email.value(),
        clock.instant().plus(purpose.lifetime()));
    return token;
  }

  /** Whom the link is for, if it is still good; does not use it up. */
  public Optional<Link> peek(LinkPurpose purpose, String token) {
    return database.queryOne(
        "select user_id, email from link_token"
            + " where hash = ? and purpose = ? and used_at is null and expires_at > ?",
        LinkTokens::link,
        hash(token),
        purpose.name(),
        clock.instant());
  }

  /** Uses the link up; of two at the same moment one gets it. */
  public Optional<Link> redeem(LinkPurpose purpose, String token) {
    var now = clock.instant();
    return database.queryOne(
        "update link_token set used_at = ?"
            + " where hash = ? and purpose = ? and used_at is null and expires_at > ?"
            + " returning user_id, email",
        LinkTokens::link,
        now,
        hash(token),
        purpose.name(),
        now);
  }

  /** Makes all links of this kind that the person still holds worthless. */
  public void revoke(LinkPurpose purpose, UserId user) {
    database.update(
        "update link_token set used_at = ?"
            + " where user_id = ? and purpose = ? and used_at is null",
        clock.instant(),
        user.value(),
        purpose.name());
  }

  /** Makes all links of this kind worthless, whoever holds them. */
  public void revokeAll(LinkPurpose purpose) {
    database.update(
        "update link_token set used_at = ? where purpose = ? and used_at is null",
        clock.instant(),
        purpose.name());
  }

  /** Removes those that are of no use any more. */
  public void clean() {
    database.update("delete from link_token where expires_at < ?", clock.instant());
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        Optional.ofNullable(row.getObject(1, UUID.class)).map(UserId::new),
        Optional.ofNullable(row.getString(2)).map(EmailAddress::new));
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  private static String hash(String token) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return text(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
