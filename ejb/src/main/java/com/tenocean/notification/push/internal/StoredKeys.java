package com.tenocean.notification.push.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.PortalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The key pair that the portal made for itself and keeps in the database. The row is inserted once,
 * whichever node is first, and read back by all.
 */
@ApplicationScoped
public class StoredKeys {
  private static final Logger LOG = Logger.getLogger(StoredKeys.class.getName());

  private static final String KEEP =
      """
      insert into vapid_key (public_key, private_key, made_at) values (?, ?, ?)
      on conflict (is_it) do nothing
      """;

  private static final String REPLACE =
      "update vapid_key set public_key = ?, private_key = ?, made_at = ? where public_key = ?";

  private Database database;
  private Clock clock;
  private Seal seal;

  StoredKeys() {}

  @Inject
  public StoredKeys(Database database, Clock clock, PortalKey portalKey) {
    this.database = database;
    this.clock = clock;
    this.seal = new Seal(portalKey);
  }

  private record Row(String publicKey, String sealed) {}

  /**
   * Makes them if there are none. In a transaction of its own: they last, whatever the caller's.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public VapidPair pair() {
    var row = row().orElseGet(this::first);
    return seal.open(row.sealed)
        .map(secret -> new VapidPair(row.publicKey, secret))
        .orElseGet(() -> another(row));
  }

  private Row first() {
    var made = VapidPair.made();
    database.update(KEEP, made.publicKey(), seal.lock(made.privateKey()), clock.instant());
    return row().orElseThrow();
  }

  /** Of two nodes that replace them the second finds what the first has put there. */
  private VapidPair another(Row lost) {
    LOG.log(
        Level.WARNING,
        "The keys for Web Push were locked with another tenocean.db.password, so new ones are made:"
            + " people have to turn notifications on again on their devices");
    var made = VapidPair.made();
    int replaced =
        database.update(
            REPLACE,
            made.publicKey(),
            seal.lock(made.privateKey()),
            clock.instant(),
            lost.publicKey);
    return replaced == 1 ? made : pair();
  }

  private Optional<Row> row() {
    return database.queryOne(
        "select public_key, private_key from vapid_key",
        row -> new Row(row.getString(1), row.getString(2)));
  }
}
