package com.tenocean.alert;

import com.tenocean.alert.internal.AlertMail;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.shared.Database;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Tells all admins of a trouble, at most once an hour for each cause. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Alerts {
  private static final Duration SILENCE = Duration.ofHours(1);

  /** Of two nodes that see the same, one has the row. */
  private static final String TELL =
      """
      insert into alert (cause, told_at) values (?, ?)
      on conflict (cause) do update set told_at = excluded.told_at where alert.told_at <= ?
      """;

  @Inject private Database database;
  @Inject private UserRepository users;
  @Inject private Notifier notifier;
  @Inject private Clock clock;

  /**
   * @param kind what the mail's texts begin with
   * @param cause what tells this trouble from others of its kind; at most 300 characters
   * @param data what the mail names
   */
  public void tell(String kind, String cause, Map<String, String> data) {
    var now = clock.instant();
    var trouble = new Trouble(kind, cause);
    if (database.update(TELL, trouble.name(), now, now.minus(SILENCE)) == 1) {
      var alert = AlertMail.data(kind, data);
      var warning =
          new Notification(Category.OPERATIONS, AlertMail.NAME, trouble.toldAt(now), alert);
      users.admins().forEach(admin -> notifier.notify(admin.id(), warning));
    }
  }
}
