package com.tenocean.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import com.tenocean.shared.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people have read, on a real PostgreSQL. */
class InboxTest {
  private final TestClock clock = new TestClock();
  private final Database database = new Database(TestDatabase.dataSource());
  private final Ids ids = new Ids(clock);
  private final Inbox inbox = new Inbox(database);
  private final UserId maria = new UserId(ids.next());
  private final UserId harold = new UserId(ids.next());

  @Test
  void readingAllOfAListReadsNothingElse() {
    tell(maria, Category.ANNOUNCEMENT, "water");
    tell(maria, Category.VERIFICATION, "4B");
    tell(harold, Category.VERIFICATION, "4B");
    tell(maria, Category.VERIFICATION, "5C");
    var seen = inbox.page(maria, new InboxFilter(false, Category.VERIFICATION), null, 9).get(0);
    tell(maria, Category.VERIFICATION, "meanwhile");

    inbox.readAll(maria, seen.id(), Category.VERIFICATION, clock.instant());

    assertThat(unread(maria)).containsExactly("meanwhile", "water");
    assertThat(unread(harold)).containsExactly("4B");
  }

  @Test
  void readingAllOfEverythingReadsEveryCategory() {
    tell(maria, Category.VERIFICATION, "4B");
    tell(maria, Category.ANNOUNCEMENT, "water");
    var seen = inbox.page(maria, new InboxFilter(false, null), null, 9).get(0);

    inbox.readAll(maria, seen.id(), null, clock.instant());

    assertThat(unread(maria)).isEmpty();
  }

  private List<String> unread(UserId person) {
    return inbox.page(person, new InboxFilter(true, null), null, 9).stream()
        .map(InboxItem::subject)
        .toList();
  }

  private void tell(UserId person, Category category, String subject) {
    clock.advance(Duration.ofSeconds(1));
    database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at, sent_at, subject, summary)"
            + " values (?, ?, 'IN_APP', ?, 't', ?, '{}', 'SENT', ?, ?, ?, '')",
        ids.next(),
        person.value(),
        category.name(),
        subject,
        clock.instant(),
        clock.instant(),
        subject);
  }
}
