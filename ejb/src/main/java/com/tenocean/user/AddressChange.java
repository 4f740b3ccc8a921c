package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new address that somebody asked for. It counts once it is confirmed; the old one is told twice,
 * when it was asked for and when it counts, so that a thief can't move an account in silence.
 */
@Entity
@Table(name = "address_change")
public class AddressChange {
  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "old_email")
  private @Nullable String oldEmail;

  @Column(name = "new_email")
  private String newEmail;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  AddressChange() {}

  AddressChange(UUID id, User user, EmailAddress wanted, UserId askedBy, Instant now) {
    this.id = id;
    this.userId = user.id().value();
    this.oldEmail = user.email().map(EmailAddress::value).orElse(null);
    this.newEmail = wanted.value();
    this.askedBy = askedBy.value();
    this.askedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UserId userId() {
    return new UserId(userId);
  }

  public Optional<EmailAddress> oldEmail() {
    return Optional.ofNullable(oldEmail).map(EmailAddress::new);
  }

  public EmailAddress newEmail() {
    return new EmailAddress(newEmail);
  }

  public UserId askedBy() {
    return new UserId(askedBy);
  }

  public Instant askedAt() {
    return askedAt;
  }

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  void confirm(Instant now) {
    confirmedAt = now;
  }
}
