package com.tenocean.notification.history;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.account.PasswordResetService;
import com.tenocean.harness.Unguarding;
import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryNotFoundException;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.verification.House;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins find is what was told. */
@ExtendWith(ArquillianExtension.class)
class DeliveryDeskIT {
  @Inject private DeliveryBench told;
  @Inject private House house;
  @Inject private Notifier notifier;
  @Inject private PasswordResetService passwords;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Unguarding unguarding;
  @Inject private Ids ids;
  @Inject private Clock clock;

  @Test
  void aPartOfTheListHoldsFiftyAndTheNextGoesOn() {
    var person = stranger();
    var all = new ArrayList<DeliveryId>();
    for (int i = 0; i < 120; i++) {
      all.add(0, told.mail(person, "thing " + i, "Thing " + i));
    }
    var seen = new ArrayList<DeliveryId>();
    DeliveryId after = null;
    do {
      var part = desk().list(of(person), after);
      part.rows().forEach(row -> seen.add(row.id()));
      after = part.older();
    } while (after != null);

    assertThat(seen).hasSameSizeAs(all).doesNotHaveDuplicates().containsAll(all);
    assertThat(seen.stream().map(DeliveryId::toString).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void eachFilterFindsItsOwnAndTogetherTheyFindWhatHasAll() {
    var person = stranger();
    var cause = "filter " + ids.next();
    var pushed =
        told.row(
            person,
            Channel.PUSH,
            Category.MENTION,
            DeliveryStatus.SUPPRESSED,
            "turned off",
            cause,
            null);
    var mailed =
        told.row(
            person,
            Channel.EMAIL,
            Category.MENTION,
            DeliveryStatus.FAILED,
            "the mail relay answered 550",
            cause,
            "Quokka sighted");

    assertThat(found(of(person))).containsExactly(mailed, pushed);
    assertThat(found(filter(null, null, null, null, cause, null))).containsExactly(mailed, pushed);
    assertThat(found(filter(null, Channel.PUSH, null, null, cause, null))).containsExactly(pushed);
    assertThat(found(filter(null, null, null, DeliveryStatus.FAILED, cause, null)))
        .containsExactly(mailed);
    assertThat(found(filter(null, null, Category.EVENT, null, cause, null))).isEmpty();
    assertThat(found(filter(null, null, null, null, null, "quok sight"))).containsExactly(mailed);
    assertThat(found(filter(person, null, null, null, null, "quokka"))).containsExactly(mailed);
    assertThat(found(filter(null, Channel.PUSH, null, null, null, "quokka"))).isEmpty();
    assertThat(
            found(filter(null, Channel.EMAIL, Category.MENTION, DeliveryStatus.FAILED, null, null)))
        .contains(mailed)
        .doesNotContain(pushed);
    assertThat(
            found(
                filter(person, Channel.EMAIL, Category.MENTION, DeliveryStatus.SENT, cause, null)))
        .isEmpty();
  }

  @Test
  void wordsAreLookedForInTheLatestMonthsUnlessItIsSaidWhere() {
    var person = stranger();
    var then = clock.instant().minus(Duration.ofDays(100));
    var old = told.at(then, told.mail(person, "narwhal", "Narwhals in the pool"));

    assertThat(found(filter(null, null, null, null, null, "narwhals"))).isEmpty();
    assertThat(found(filter(person, null, null, null, null, "narwhals"))).containsExactly(old);
    var words = Words.in("narwhals").orElseThrow();
    assertThat(
            found(
                new DeliveryFilter(
                    null, null, null, null, null, words, then.minusSeconds(1), null)))
        .containsExactly(old);
    assertThat(
            found(
                new DeliveryFilter(
                    person, null, null, null, null, null, then.minusSeconds(1), then)))
        .isEmpty();
  }

  @Test
  void namesThoseWhoAreThereAndNoOthers() {
    var rita = house.admin("deskname@example.org").id();
    var told1 = told.mail(rita, "desk name", "One");
    var gone = told.mail(stranger(), "desk name", "Two");

    var filter = filter(null, null, null, null, "desk name", null);
    var list = transactions.inNew(() -> desk().list(filter, null));

    assertThat(list.rows()).extracting(DeliveryRow::id).containsExactly(gone, told1);
    assertThat(list.name(list.rows().get(0))).isNull();
    assertThat(list.name(list.rows().get(1))).contains("Rita");
    assertThat(transactions.inNew(() -> desk().name(rita))).contains("Rita");
    assertThat(transactions.inNew(() -> desk().name(stranger()))).isNull();
  }

  @Test
  void theStoryOfAMailLeadsToTheRunThatSentIt() {
    var rita = house.admin("story@example.org").id();
    var what =
        new Notification(
            Category.OPERATIONS,
            "alert",
            "stuck story.of.1",
            Map.of("kind", "stuck", "queue", "story.of.1"));
    transactions.inNew(() -> notifier.notify(rita, what));
    var mail = sent(rita, "stuck story.of.1");

    var story = transactions.inNew(() -> desk().story(mail));

    assertThat(story.row().subject()).contains("story.of.1");
    assertThat(story.cause()).isEqualTo("stuck story.of.1");
    assertThat(story.sentAt()).isNotNull().isEqualTo(story.endedAt());
    assertThat(story.messageId()).contains(mail.toString());
    assertThat(story.runs()).hasSize(1);
    assertThat(
            database.queryOne(
                "select workflow from workflow_run where id = ?",
                row -> row.getString(1),
                story.runs().get(0).value()))
        .hasValue("email-send");
    assertThat(story.again().subject()).contains("story.of.1");
  }

  @Test
  void whatWasToldTogetherIsFoundFromEitherSide() {
    var person = stranger();
    var parent = told.mail(person, "batch desk", "Two things");
    var child = told.mail(person, "half desk", "One thing");
    told.within(parent, child);

    assertThat(story(parent).together()).extracting(DeliveryRow::id).containsExactly(child);
    assertThat(story(child).within()).isEqualTo(parent);
    assertThat(story(child).name()).isNull();
  }

  /** A link of a security mail would sign in whoever reads it off the row. */
  @Test
  void noRowHoldsALinkWithAToken() {
    var rita = house.admin("tokenless@example.org").id();
    passwords.ask("tokenless@example.org", "192.0.2.7");
    soon()
        .until(
            () ->
                database
                    .queryOne(
                        "select status from delivery where recipient_id = ? and category ="
                            + " 'SECURITY'",
                        row -> row.getString(1),
                        rita.value())
                    .filter("SENT"::equals)
                    .isPresent());

    assertThat(
            database.query(
                "select subject, target from delivery where recipient_id = ? and category ="
                    + " 'SECURITY'",
                row -> row.getString(1) + " → " + row.getString(2),
                rita.value()))
        .hasSize(1)
        .allMatch(line -> line.endsWith(" → null") && !line.startsWith("null"));
  }

  @Test
  void aDeliveryThatIsNotThereIsNotFound() {
    var nothing = new DeliveryId(UUID.randomUUID());
    assertThatThrownBy(() -> story(nothing)).isInstanceOf(DeliveryNotFoundException.class);
  }

  private DeliveryId sent(UserId person, String cause) {
    return soon()
        .until(
            () ->
                database.queryOne(
                    "select id from delivery where recipient_id = ? and cause = ?"
                        + " and channel = 'EMAIL' and status = 'SENT'",
                    row -> new DeliveryId(row.getObject(1, UUID.class)),
                    person.value(),
                    cause),
            Optional::isPresent)
        .orElseThrow();
  }

  private DeliveryStory story(DeliveryId id) {
    return transactions.inNew(() -> desk().story(id));
  }

  private List<DeliveryId> found(DeliveryFilter filter) {
    return desk().list(filter, null).rows().stream().map(DeliveryRow::id).toList();
  }

  private static DeliveryFilter of(UserId person) {
    return filter(person, null, null, null, null, null);
  }

  private static DeliveryFilter filter(
      @Nullable UserId person,
      @Nullable Channel channel,
      @Nullable Category category,
      @Nullable DeliveryStatus status,
      @Nullable String cause,
      @Nullable String words) {
    var sought = words == null ? null : Words.in(words).orElseThrow();
    return new DeliveryFilter(person, channel, category, status, cause, sought, null, null);
  }

  private DeliveryDesk desk() {
    return unguarding.made(DeliveryDesk.class);
  }

  private UserId stranger() {
    return new UserId(ids.next());
  }
}
