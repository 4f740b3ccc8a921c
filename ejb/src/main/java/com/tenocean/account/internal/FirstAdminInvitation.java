package com.tenocean.account.internal;

import static java.time.ZoneOffset.UTC;

import com.tenocean.account.FirstAdminMail;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.notification.PortalLinks;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.PersonName;
import com.tenocean.user.User;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * While no admin can sign in, each start of the portal leaves a one-time link for the first one: in
 * a file that only its owner can read, or by mail to the configured address. Never in the log.
 */
@Singleton
@Startup
public class FirstAdminInvitation {
  private static final System.Logger LOG = System.getLogger(FirstAdminInvitation.class.getName());

  @Inject FirstAdmins admins;
  @Inject PortalLinks links;
  @Inject Notifier notifier;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
  String association;

  @Inject
  @ConfigProperty(name = "tenocean.first-admin.enabled", defaultValue = "true")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "tenocean.first-admin.file")
  Optional<String> file;

  @Inject
  @ConfigProperty(name = "tenocean.first-admin.email")
  Optional<String> email;

  @PostConstruct
  void invite() {
    if (!enabled || admins.exist()) {
      file.map(Path::of).map(PrivateFile::new).ifPresent(PrivateFile::remove);
      return;
    }
    if (file.isEmpty() && email.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Nobody administers this portal yet, and nobody is invited to: set"
              + " tenocean.first-admin.email or tenocean.first-admin.file and start again");
    }
    file.map(Path::of).ifPresent(this::write);
    email.ifPresent(this::mail);
  }

  private void write(Path path) {
    var link = links.to("/first-admin", "token", admins.openLink());
    new PrivateFile(path).write(link + System.lineSeparator());
    LOG.log(System.Logger.Level.INFO, "The link for the first admin is in {0}", path);
  }

  private void mail(String typed) {
    var address =
        EmailAddress.parse(typed)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "tenocean.first-admin.email is no e-mail address: it must look like"
                            + " name@example.org"));
    admins.invite(address, new PersonName("Admin", association)).ifPresent(this::mail);
  }

  /** At most once a day, however often the portal starts. */
  private void mail(User admin) {
    notifier.notify(
        admin.id(),
        new Notification(
            Category.SECURITY,
            FirstAdminMail.NAME,
            "first admin " + admin.id() + " " + LocalDate.ofInstant(clock.instant(), UTC),
            Map.of()));
  }
}
