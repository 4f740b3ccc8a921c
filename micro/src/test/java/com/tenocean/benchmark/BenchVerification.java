package com.tenocean.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the first step of the reference workflow makes. */
@Entity
@Table(name = "bench_verification")
public class BenchVerification {
  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  protected BenchVerification() {}

  BenchVerification(UUID id, UUID userId) {
    this.id = id;
    this.userId = userId;
  }
}
