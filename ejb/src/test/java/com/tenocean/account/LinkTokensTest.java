package com.tenocean.account;

import static com.tenocean.account.LinkPurpose.CONFIRM_ADDRESS;
import static com.tenocean.account.LinkPurpose.FIRST_ADMIN;
import static com.tenocean.account.LinkPurpose.RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import com.tenocean.user.EmailAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokensTest {
  private static final EmailAddress ADDRESS = new EmailAddress("maria@example.org");
  private final TestClock clock = new TestClock();
  private final Database database = new Database(TestDatabase.dataSource());
  private final LinkTokens tokens = new LinkTokens();

  LinkTokensTest() {
    tokens.database = database;
    tokens.clock = clock;
  }

  @Test
  void isGoodOnce() {
    var token = tokens.mint(CONFIRM_ADDRESS, null, ADDRESS);
    assertThat(tokens.peek(CONFIRM_ADDRESS, token)).isPresent();
    assertThat(tokens.peek(CONFIRM_ADDRESS, token)).isPresent();
    assertThat(tokens.redeem(CONFIRM_ADDRESS, token).orElseThrow().email()).contains(ADDRESS);
    assertThat(tokens.redeem(CONFIRM_ADDRESS, token)).isEmpty();
    assertThat(tokens.peek(CONFIRM_ADDRESS, token)).isEmpty();
  }

  @Test
  void isGoodForItsPurposeAlone() {
    var token = tokens.mint(CONFIRM_ADDRESS, null, ADDRESS);
    assertThat(tokens.redeem(RESET_PASSWORD, token)).isEmpty();
    assertThat(tokens.redeem(FIRST_ADMIN, token)).isEmpty();
    assertThat(tokens.redeem(CONFIRM_ADDRESS, token)).isPresent();
  }

  @Test
  void expires() {
    var token = tokens.mint(RESET_PASSWORD, null, ADDRESS);
    clock.advance(Duration.ofMinutes(59));
    assertThat(tokens.peek(RESET_PASSWORD, token)).isPresent();
    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.peek(RESET_PASSWORD, token)).isEmpty();
    assertThat(tokens.redeem(RESET_PASSWORD, token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or 1=1 --", "ÄÖÜ", "🌊"})
  void nonsenseIsNoToken(String nonsense) {
    assertThat(tokens.peek(RESET_PASSWORD, nonsense)).isEmpty();
    assertThat(tokens.redeem(RESET_PASSWORD, nonsense)).isEmpty();
  }

  @Test
  void holds256BitsAndIsNotWhatIsKept() {
    var token = tokens.mint(RESET_PASSWORD, null, null);
    assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(tokens.mint(RESET_PASSWORD, null, null)).isNotEqualTo(token);
    assertThat(
            database.query("select 1 from link_token where hash = ?", row -> row.getInt(1), token))
        .isEmpty();
  }

  @Test
  void ofManyClicksAtOnceOneWins() throws Exception {
    var token = tokens.mint(RESET_PASSWORD, null, ADDRESS);
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> click = () -> tokens.redeem(RESET_PASSWORD, token).isPresent();
      assertThat(pool.invokeAll(Collections.nCopies(20, click)))
          .extracting(done -> done.get())
          .containsOnlyOnce(true);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void canBeMadeWorthless() {
    var token = tokens.mint(FIRST_ADMIN, null, null);
    tokens.revokeAll(FIRST_ADMIN);
    assertThat(tokens.redeem(FIRST_ADMIN, token)).isEmpty();
  }
}
