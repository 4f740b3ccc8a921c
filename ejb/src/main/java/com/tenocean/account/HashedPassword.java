package com.tenocean.account;

/** A password as the portal keeps it: one can check another against it, and not read it. */
public record HashedPassword(String value) {

  @Override
  public String toString() {
    return "[hashed password]";
  }
}
