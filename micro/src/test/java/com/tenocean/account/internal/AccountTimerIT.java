package com.tenocean.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.account.LinkTokens;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the timer does, called as the container does: without a transaction. */
@ExtendWith(ArquillianExtension.class)
class AccountTimerIT {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject private SlowDown slowDown;
  @Inject private LinkTokens tokens;
  @Inject private Transactions transactions;
  @Inject private Database database;
  @Inject private Clock clock;

  @Test
  void whatHasExpiredGoesAndTheRestStays() {
    var now = clock.instant();
    var old = add(now.minus(YEAR));
    var young = add(now.plus(YEAR));

    timer().clean();

    assertThat(links()).contains(young).doesNotContain(old);
    assertThat(slowed()).contains(young).doesNotContain(old);
  }

  private AccountTimer timer() {
    var timer = new AccountTimer();
    timer.slowDown = slowDown;
    timer.tokens = tokens;
    timer.transactions = transactions;
    return timer;
  }

  private String add(Instant end) {
    var key = UUID.randomUUID().toString();
    database.update(
        "insert into link_token (hash, purpose, expires_at) values (?, 'RESET_PASSWORD', ?)",
        key,
        end);
    database.update(
        "insert into slow_down (subject, tries, retry_at, last_at) values (?, 1, ?, ?)",
        key,
        end,
        end);
    return key;
  }

  private List<String> links() {
    return database.query("select hash from link_token", row -> row.getString(1));
  }

  private List<String> slowed() {
    return database.query("select subject from slow_down", row -> row.getString(1));
  }
}
