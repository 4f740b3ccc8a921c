package com.tenocean.notification.internal;

import java.util.regex.Pattern;

/**
 * Which codes say that an address is of no use: the enhanced ones about addresses (RFC 3463,
 * section 3.2) or, where there is none, the replies about mailboxes (RFC 5321, section 4.2.2).
 * Others, about spam or a full mailbox, say nothing about the address.
 */
public final class BadMailbox {
  private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.\\d{1,3}\\b");
  private static final Pattern PLAIN = Pattern.compile("\\b(550|551|553)\\b");

  private BadMailbox() {}

  public static boolean isMeantBy(String code) {
    var enhanced = ENHANCED.matcher(code);
    return enhanced.find()
        ? enhanced.group(1).equals("5") && enhanced.group(2).equals("1")
        : PLAIN.matcher(code).find();
  }
}
