package com.tenocean.notification;

import com.tenocean.shared.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for, as of the moment it leaves.
 *
 * @param name as the person writes it
 * @param address null for people without e-mail
 * @param locale the language to write in
 * @param standing what the person is to the building
 */
public record Recipient(
    UserId id, String name, @Nullable String address, Locale locale, Standing standing) {

  /** The same person, at an address of the delivery's own (one that is being left). */
  public Recipient at(String otherAddress) {
    return new Recipient(id, name, otherAddress, locale, standing);
  }
}
