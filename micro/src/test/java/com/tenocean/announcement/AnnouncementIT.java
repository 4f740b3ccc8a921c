package com.tenocean.announcement;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.verification.Mailbox;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the desk to the letter box, on real parts. */
@ExtendWith(ArquillianExtension.class)
class AnnouncementIT {
  private static final String MAIL_REASON =
      "select reason from delivery where channel = 'EMAIL' and recipient_id = ?";

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private Board board;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService threads;

  @Test
  void everybodyConcernedGetsAMailThatBeginsWithTheNews() {
    board.livesOn(71, "ana.71@example.org");
    board.livesOn(71, "bob.71@example.org");
    board.livesOn(72, "cy.72@example.org");
    var harold = board.livesOn(71, null);
    var admin = board.admin();

    var id = board.at(admin, desk -> desk.draft(to(71, "Water off in 71", null)));
    board.at(admin, desk -> desk.publish(id, 0));

    for (var address : List.of("ana.71@example.org", "bob.71@example.org")) {
      var mail = awaitMail(address, "Water off in 71");
      assertThat(mail.subject()).isEqualTo("Water off in 71");
      assertThat(mail.text())
          .startsWith("On Tuesday from 9 to 12, see the plan.")
          .contains("/announcements/" + id);
    }
    soon().until(() -> statuses(id).stream().noneMatch("PLANNED"::equals));
    assertThat(statuses(id)).containsExactlyInAnyOrder("SENT", "SENT", "SUPPRESSED");
    assertThat(board.texts(MAIL_REASON, harold.value()))
        .containsExactly("the person has no e-mail address");
    assertThat(Mailbox.count("cy.72@example.org", "")).isZero();
  }

  @Test
  void aScheduledOneIsPublishedWhenItsTimeHasCome() {
    board.livesOn(73, "ana.73@example.org");
    var admin = board.admin();
    var at = clock.instant().plus(HOUR);
    var id = board.at(admin, desk -> desk.draft(to(73, "Party in 73", at)));
    board.at(admin, desk -> desk.publish(id, 0));
    assertThat(board.status(id)).isEqualTo("SCHEDULED");

    MovableClock.advance(HOUR);

    awaitMail("ana.73@example.org", "Party in 73");
    assertThat(board.status(id)).isEqualTo("PUBLISHED");
    assertThat(board.texts("select data ->> 'publishedBy' from event_log where id = ?", event(id)))
        .containsExactly(admin.toString());
    assertThat(Mailbox.count("ana.73@example.org", "Party")).isEqualTo(1);
  }

  @Test
  void oneThatCanNotBePublishedHoldsUpNoOther() {
    board.livesOn(78, "ana.78@example.org");
    var admin = board.admin();
    var at = clock.instant().plus(HOUR);
    var broken = board.at(admin, desk -> desk.draft(to(78, "Broken in 78", at)));
    var sound = board.at(admin, desk -> desk.draft(to(78, "Sound in 78", at.plusSeconds(1))));
    board.at(admin, desk -> desk.publish(broken, 0));
    board.at(admin, desk -> desk.publish(sound, 0));
    board.update("update announcement set published_by = null where id = ?", broken.value());

    MovableClock.advance(HOUR.plusSeconds(1));

    awaitMail("ana.78@example.org", "Sound in 78");
    assertThat(board.status(broken)).isEqualTo("SCHEDULED");
    board.update(
        "update announcement set published_by = ? where id = ?", admin.value(), broken.value());
    awaitMail("ana.78@example.org", "Broken in 78");
  }

  @Test
  void nodesThatLookAtTheSameMomentPublishEachOnce() throws Exception {
    var admin = board.admin();
    var ids = new ArrayList<AnnouncementId>();
    for (int i = 0; i < 10; i++) {
      var title = "Crowd " + i;
      var soon = clock.instant().plus(HOUR);
      var id = board.at(admin, desk -> desk.draft(to(74, title, soon)));
      board.at(admin, desk -> desk.publish(id, 0));
      ids.add(id);
    }
    MovableClock.advance(HOUR);

    var start = new CyclicBarrier(4);
    var nodes = new ArrayList<Future<Integer>>();
    for (int i = 0; i < 4; i++) {
      nodes.add(
          threads.submit(
              () -> {
                start.await();
                return board.publishDue();
              }));
    }
    for (var node : nodes) {
      node.get();
    }

    for (var id : ids) {
      soon().until(() -> board.status(id).equals("PUBLISHED"));
      assertThat(
              board.texts("select id from event_log where data ->> 'announcementId' = ?", "" + id))
          .containsExactly(event(id));
    }
  }

  @Test
  void whatIsWithdrawnBeforeItsMailLeavesIsNotMailed() {
    var ana = board.livesOn(75, "ana.75@example.org");
    board.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, 'ANNOUNCEMENT', 'EMAIL', 'DAILY')",
        ana.value());
    var admin = board.admin();
    var id = board.at(admin, desk -> desk.draft(to(75, "Oops", null)));
    board.at(admin, desk -> desk.publish(id, 0));
    soon().until(() -> statuses(id).equals(List.of("PLANNED")));

    board.at(admin, desk -> withdrawn(desk, id));
    MovableClock.advance(Duration.ofDays(1));

    soon().until(() -> statuses(id).equals(List.of("SUPPRESSED")));
    assertThat(board.texts(MAIL_REASON, ana.value()))
        .containsExactly("the announcement is withdrawn or over");
    assertThat(Mailbox.count("ana.75@example.org", "")).isZero();
  }

  private static AnnouncementId withdrawn(AnnouncementDesk desk, AnnouncementId id) {
    desk.withdraw(id, 1);
    return id;
  }

  private static AnnouncementDraft to(int floor, String title, Instant at) {
    return new AnnouncementDraft(
        title,
        "On **Tuesday** from 9 to 12, see [the plan](https://example.org/plan).",
        Audience.floors(Set.of(floor)),
        false,
        at,
        null);
  }

  private static String event(AnnouncementId id) {
    return "announcement-" + id + "-published";
  }

  private List<String> statuses(AnnouncementId id) {
    return board.texts(
        "select status from delivery where channel = 'EMAIL' and cause = ?", "announcement " + id);
  }

  private static Mailbox.Received awaitMail(String address, String subject) {
    return soon()
        .until(() -> Mailbox.latest(address, subject), found -> found.isPresent())
        .orElseThrow();
  }
}
