package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.micro.PortalProcess;
import com.tenocean.micro.mail.Mail;
import com.tenocean.micro.mail.MailFolder;
import com.tenocean.verification.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * People who register at the program, and remember whether they were told that a mail is coming.
 */
final class Applicants {
  private static final String ASKED = "Please confirm your e-mail address";

  private final Path mail;
  private final List<String> acknowledged = new ArrayList<>();
  private int tried;

  /**
   * @param data the program's data folder
   */
  Applicants(Path data) {
    mail = data.resolve("mail");
  }

  /** Whether the page says to another one that a mail is on its way. */
  boolean oneRegisters(PortalProcess portal) {
    var email = "tenant-" + ++tried + "@example.org";
    var entries = Map.of("firstName", "Ana", "lastName", "Moreno", "email", email, "unit", "none");
    var visitor = new Visitor(URI.create(portal.url()), "en");
    var answer = visitor.fillIn("/register", "register", entries);
    var isAcknowledged = answer.location().endsWith("/check-your-mail");
    if (isAcknowledged) {
      acknowledged.add(email);
    }
    return isAcknowledged;
  }

  void oneRegistersSoon(PortalProcess portal) {
    soon().until(() -> oneRegisters(portal));
  }

  /** Waits until everybody to whom it was said has it. */
  void awaitMail() {
    soon().untilAsserted(() -> assertThat(asked()).containsAll(acknowledged));
  }

  private List<String> asked() throws IOException {
    return new MailFolder(mail, Clock.systemUTC())
        .latest(1_000).stream()
            .filter(arrived -> arrived.subject().equals(ASKED))
            .map(Mail::recipient)
            .toList();
  }
}
