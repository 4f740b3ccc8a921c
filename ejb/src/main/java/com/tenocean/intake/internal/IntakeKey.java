package com.tenocean.intake.internal;

import com.tenocean.event.EventName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;

/** What a program outside shows when it reports something, and what it may report. */
public final class IntakeKey {
  private final String name;
  private final byte[] hash;
  private final Set<EventName> events;

  IntakeKey(String name, String secret, Set<EventName> events) {
    this.name = name;
    this.hash = hash(secret);
    this.events = Set.copyOf(events);
  }

  String name() {
    return name;
  }

  boolean maySend(EventName event) {
    return events.contains(event);
  }

  /** In a time that tells nothing of how much of it is right, or how long the right one is. */
  boolean opensWith(String secret) {
    return MessageDigest.isEqual(hash, hash(secret));
  }

  boolean isSameAs(IntakeKey other) {
    return Arrays.equals(hash, other.hash);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Never the secret, nor its hash. */
  @Override
  public String toString() {
    return "event key " + name;
  }
}
