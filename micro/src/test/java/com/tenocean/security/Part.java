package com.tenocean.security;

import java.util.Set;

/** The parts that people play towards the portal; each but the first can sign in. */
enum Part {
  VISITOR("PENDING"),
  APPLICANT("PENDING", "PENDING"),
  TENANT("RESIDENT", "TENANT"),
  CAPTAIN("RESIDENT", "TENANT", "FLOOR_CAPTAIN"),
  STAFF("RESIDENT", "MAINTENANCE"),
  ADMIN("RESIDENT", "ADMIN"),
  ALUMNUS("ALUMNI", "ALUMNI");

  private final String status;
  private final Set<String> groups;

  Part(String status, String... groups) {
    this.status = status;
    this.groups = Set.of(groups);
  }

  /** The status of the person's row. */
  String status() {
    return status;
  }

  /** What the container should know the person by. */
  Set<String> groups() {
    return this == VISITOR ? Set.of() : groups;
  }

  /** A device of somebody who plays this part. */
  Device device() {
    return this == VISITOR ? new Device() : Device.of(TestPerson.playing(this));
  }
}
