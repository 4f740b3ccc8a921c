package com.tenocean.account.internal;

import com.tenocean.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's password, hashed. */
@Entity
@Table(name = "credential")
public class Credential {
  @Id
  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "session_epoch")
  private int epoch;

  Credential() {}

  Credential(UserId user, String passwordHash, Instant now) {
    this.userId = user.value();
    this.passwordHash = passwordHash;
    this.changedAt = now;
  }

  String passwordHash() {
    return passwordHash;
  }

  Instant changedAt() {
    return changedAt;
  }

  /** Sessions that began in an older epoch are over. */
  int epoch() {
    return epoch;
  }

  void change(String newHash, Instant now) {
    passwordHash = newHash;
    changedAt = now;
    endSessions();
  }

  void endSessions() {
    epoch++;
  }
}
