package com.tenocean.security;

import static com.tenocean.harness.Soon.soon;

import com.tenocean.harness.PortalUnderTest;
import com.tenocean.micro.mail.Mail;
import com.tenocean.micro.mail.MailFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What reached one address over SMTP. */
record Mailbox(String address) {
  private static final int MANY = 10_000;

  List<Mail> all() {
    try {
      var folder = Path.of(PortalUnderTest.setting("tenocean.test.home"), "mail");
      return new MailFolder(folder, Clock.systemUTC())
          .latest(MANY).stream().filter(mail -> mail.recipient().equals(address)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one with that subject, once it is there. */
  Mail awaitMail(String subject) {
    return soon()
        .until(
            () -> all().stream().filter(mail -> mail.subject().equals(subject)).findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }
}
