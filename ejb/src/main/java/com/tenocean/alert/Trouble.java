package com.tenocean.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * What the admins are told of.
 *
 * @param kind what the mail's texts begin with
 * @param cause what tells this trouble from others of its kind; at most 300 characters
 */
record Trouble(String kind, String cause) {

  /** The same for the same trouble. */
  String name() {
    return kind + " " + cause;
  }

  /**
   * The cause of the mails that tell of it at a time. The trouble stands in it as a short number: a
   * cause may have 200 characters.
   */
  String toldAt(Instant time) {
    return "alert " + time + " " + kind + " " + UUID.nameUUIDFromBytes(name().getBytes(UTF_8));
  }
}
