package com.tenocean.user;

import com.fasterxml.jackson.annotation.JsonValue;

/** What of a person's particulars may change, as {@code user/profile.updated} names it. */
public enum ProfileField {
  NAME("name"),
  LOCALE("locale"),
  /**
   * The person, or a reviewer who met the person, asked for an address that is not confirmed yet.
   */
  NEW_EMAIL("newEmail"),
  /** A new address was confirmed and counts now. */
  EMAIL("email"),
  PASSWORD("password"),
  /** The person asked to move to another unit. */
  UNIT("unitId");

  private final String wire;

  ProfileField(String wire) {
    this.wire = wire;
  }

  @JsonValue
  public String wire() {
    return wire;
  }
}
