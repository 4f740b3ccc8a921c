package com.tenocean.notification.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a mail, in the recipient's language.
 *
 * @param because why the recipient gets it
 * @param settings where that can be changed; null for people who have no settings
 * @param stop where mail of the kind can be stopped; null for mail that can't be
 * @param sender who wrote it, and whether answers are read, a line each
 */
record Footer(String because, @Nullable Link settings, @Nullable Link stop, List<String> sender) {

  Footer {
    sender = List.copyOf(sender);
  }

  record Link(String label, String target) {}
}
