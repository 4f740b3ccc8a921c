package com.tenocean.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the second step of the reference workflow makes three of. */
@Entity
@Table(name = "bench_notification")
public class BenchNotification {
  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private String channel;

  protected BenchNotification() {}

  BenchNotification(UUID id, UUID userId, String channel) {
    this.id = id;
    this.userId = userId;
    this.channel = channel;
  }
}
