package com.tenocean.notification.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.Plan;
import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import com.tenocean.shared.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * With a million deliveries each question of the list still reads a handful of pages. The rows
 * stay: to take them away one by one takes longer than the test, and they harm no other.
 */
@ExtendWith(ArquillianExtension.class)
class MillionDeliveriesBenchmark {
  /** Of 8 KiB each, from memory or disk; the table has some 30,000. */
  private static final int MOST_PAGES = 1_000;

  /** Where all that have a word, or all that a person was told, must be looked at. */
  private static final int MOST_PAGES_OF_MANY = 15_000;

  private static final UserId BUSY = new UserId(new UUID(0x7000, 1));

  /**
   * Over a hundred days, ids as {@code Ids} makes them. A thing is told to five hundred; person 1
   * hears five times as much as each of the two thousand others. A word is in all old subjects.
   */
  private static final String MILLION =
      """
      with made as (
        select n, cast(? as timestamptz) - (1000000 - n) * interval '8.64 seconds' as at
        from generate_series(?, ?) n)
      insert into delivery (id, recipient_id, channel, category, template, cause, data, status,
        planned_at, sent_at, ended_at, subject, summary, target)
      select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
          || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid,
        ('00000000-0000-7000-0000-'
          || lpad(to_hex(case when n % 400 = 0 then 1 else 2 + n % 2000 end), 12, '0'))::uuid,
        (array['IN_APP', 'EMAIL', 'PUSH'])[1 + n % 3],
        (array['ANNOUNCEMENT', 'EVENT', 'MAINTENANCE', 'FORUM_POST', 'FORUM_POST', 'MENTION',
          'VERIFICATION'])[1 + n / 500 % 7],
        'many', 'many ' || n / 500, '{}',
        case when n % 3 = 0 then 'SENT' when n % 7 = 0 then 'SUPPRESSED'
          when n % 11 = 0 then 'COLLAPSED' when n % 501 = 0 then 'FAILED'
          when n % 1009 = 0 then 'BOUNCED' when n > 999000 then 'PLANNED' else 'SENT' end,
        at, at, case when n > 999000 then null else at end,
        (array['Water will be off', 'The lift is being repaired', 'Summer party', 'New post in',
            'Reply to'])[1 + n / 500 % 5] || ' word' || n / 500
          || case when n % 100000 = 7 then ' zebra' else '' end
          || case when n < 150000 then ' elevator' else '' end,
        'A summary of the message as it is told', '/page'
      from made
      """;

  private static final int SLICE = 100_000;

  @Inject private Database database;
  @Inject private Clock clock;

  @Test
  void everyQuestionReadsFewPagesByAnIndex() {
    var now = clock.instant();
    for (int from = 1; from < 1_000_000; from += SLICE) { // no statement may take a minute
      database.update(MILLION, now, from, from + SLICE - 1);
    }
    database.update("vacuum (analyze) delivery");

    listsAreFewPages(middle());
    peopleAndThingsAreFewPages();
    wordsAreFoundByTheirIndex();
    restIsFewPages();
  }

  private void listsAreFewPages(DeliveryId middle) {
    isCheap("all", DeliveryFilter.none(), null, "delivery_pkey");
    isCheap("further down", DeliveryFilter.none(), middle, "delivery_pkey");
    for (var status : DeliveryStatus.values()) {
      isCheap("all " + status, filter(null, null, status), null, "delivery_by_state");
      isCheap("later " + status, filter(null, null, status), middle, "delivery_by_state");
      for (var channel : Channel.values()) {
        isCheap(status + " " + channel, filter(channel, null, status), null, "delivery_by_state");
      }
    }
    for (var category : Category.values()) {
      isCheap("about " + category, filter(null, category, null), null, "delivery_by_state");
      isCheap(
          category + " bounced by push",
          filter(Channel.PUSH, category, DeliveryStatus.BOUNCED),
          null,
          "delivery_by_state");
    }
    isCheap("by push", filter(Channel.PUSH, null, null), null, "delivery_by_state");
    var twoDays = between(clock.instant().minus(Duration.ofDays(40)), Duration.ofDays(2));
    isCheap("within two days", twoDays, null, "delivery_pkey");
  }

  private void peopleAndThingsAreFewPages() {
    var busy = new DeliveryFilter(BUSY, null, null, null, null, null, null, null);
    isCheap("of a person", busy, null, "delivery_by_person");
    var rare =
        new DeliveryFilter(
            BUSY, Channel.PUSH, Category.DIGEST, DeliveryStatus.BOUNCED, null, null, null, null);
    isCheap("nothing of a person", rare, null, "delivery_by_", MOST_PAGES_OF_MANY);
    var person = new UserId(new UUID(0x7000, 77));
    isCheap(
        "nothing of a usual person",
        new DeliveryFilter(
            person, Channel.PUSH, Category.DIGEST, DeliveryStatus.BOUNCED, null, null, null, null),
        null,
        "delivery_by_");
    isCheap(
        "of a person with words",
        new DeliveryFilter(person, null, null, null, null, words("water"), null, null),
        null,
        "delivery_by_");
    isCheap("of a thing", thing(null), null, "delivery_by_cause");
    isCheap("failed of a thing", thing(DeliveryStatus.FAILED), null, "delivery_by_cause");
    isCheap("own", DeliveryFilter.own(BUSY, Channel.PUSH, daysAgo(90)), null, "delivery_by_person");
  }

  private void wordsAreFoundByTheirIndex() {
    for (var word : new String[] {"zebra", "word1234", "word1234 water", "nothing"}) {
      isCheap(word, about(word), null, "delivery_by_words");
    }
    for (var common : new String[] {"water", "the", "elevator", "lift rep"}) {
      isCheap(common, about(common), null, "delivery_by_words", MOST_PAGES_OF_MANY);
    }
  }

  private void restIsFewPages() {
    isCheap("waiting", DeliveryStatistics.counting(), "delivery_", (int) Waiting.MOST + MOST_PAGES);
    isCheap(
        "runs of a delivery",
        new Sql(Stories.RUNS, UUID.randomUUID().toString(), UUID.randomUUID().toString()),
        "event_log_of_delivery",
        MOST_PAGES);
    isCheap(
        "counts of three hours",
        new Sql(
            "select channel, status, count(*) from delivery where ended_at >= ? group by 1, 2",
            clock.instant().minus(Duration.ofHours(6))),
        "delivery_by_end",
        MOST_PAGES);
  }

  private static DeliveryFilter filter(
      @Nullable Channel channel, @Nullable Category category, @Nullable DeliveryStatus status) {
    return new DeliveryFilter(null, channel, category, status, null, null, null, null);
  }

  private static DeliveryFilter thing(@Nullable DeliveryStatus status) {
    return new DeliveryFilter(null, null, null, status, "many 1000", null, null, null);
  }

  private static DeliveryFilter about(String words) {
    return new DeliveryFilter(null, null, null, null, null, words(words), null, null);
  }

  private static Words words(String words) {
    return Words.in(words).orElseThrow();
  }

  private static DeliveryFilter between(Instant from, Duration time) {
    return new DeliveryFilter(null, null, null, null, null, null, from, from.plus(time));
  }

  private Instant daysAgo(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private DeliveryId middle() {
    return database
        .queryOne(
            "select id from delivery where template = 'many' order by id offset 500000 limit 1",
            row -> new DeliveryId(row.getObject(1, UUID.class)))
        .orElseThrow();
  }

  private void isCheap(
      String question, DeliveryFilter filter, @Nullable DeliveryId after, String index) {
    isCheap(question, filter, after, index, MOST_PAGES);
  }

  private void isCheap(
      String question, DeliveryFilter filter, @Nullable DeliveryId after, String index, int most) {
    isCheap(question, DeliveryDesk.select(filter, after, clock.instant()), index, most);
  }

  private void isCheap(String question, Sql select, String index, int most) {
    var plan = Plan.of(select, database);
    System.out.printf("%-30s %6d pages%n", question, plan.pages());
    assertThat(plan.text()).as(question).contains(index).doesNotContain("Seq Scan on delivery");
    assertThat(plan.pages()).as("pages read for %s by\n%s", question, plan.text()).isLessThan(most);
  }
}
