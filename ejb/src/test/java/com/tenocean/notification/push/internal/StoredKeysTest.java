package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.TestClock;
import com.tenocean.shared.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal's own keys, on a real PostgreSQL. */
class StoredKeysTest {
  private final Database database = new Database(TestDatabase.dataSource());

  @BeforeEach
  void forget() {
    database.update("delete from vapid_key");
  }

  @Test
  void nodesThatStartTogetherHaveOnePair() throws Exception {
    var nodes = Executors.newFixedThreadPool(4);
    var pairs = new ArrayList<VapidPair>();
    for (var started :
        nodes.invokeAll(Collections.nCopies(4, (Callable<VapidPair>) stored("one")::pair))) {
      pairs.add(started.get());
    }
    nodes.shutdown();

    assertThat(pairs).hasSize(4).containsOnly(stored("one").pair());
    assertThat(pairs.get(0).isPair()).isTrue();
  }

  @Test
  void aCopyOfTheDatabaseGivesNothingAway() {
    var pair = stored("a password").pair();

    var row =
        database
            .queryOne("select v::text from vapid_key v", found -> found.getString(1))
            .orElseThrow();
    assertThat(row).contains(pair.publicKey()).doesNotContain(pair.privateKey());
  }

  @Test
  void underAnotherPasswordThereAreOtherKeys() {
    var before = stored("before").pair();

    var after = stored("after").pair();

    assertThat(after).isNotEqualTo(before).isEqualTo(stored("after").pair());
    assertThat(after.isPair()).isTrue();
  }

  @Test
  void whatIsLockedOpensWithItsPasswordAlone() {
    var locked = new Seal(key("right")).lock("a secret");

    assertThat(new Seal(key("right")).open(locked)).hasValue("a secret");
    assertThat(new Seal(key("wrong")).open(locked)).isEmpty();
    assertThat(new Seal(key("right")).lock("a secret")).isNotEqualTo(locked);
  }

  private StoredKeys stored(String password) {
    return new StoredKeys(database, new TestClock(), key(password));
  }

  private PortalKey key(String password) {
    return new PortalKey(database, Optional.of(password));
  }
}
