package com.tenocean.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whom the reference workflow welcomes. */
@Entity
@Table(name = "bench_user")
public class BenchUser {
  @Id private UUID id;

  private String status;

  protected BenchUser() {}

  void welcome() {
    status = "RESIDENT";
  }
}
