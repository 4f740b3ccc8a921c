package com.tenocean.micro.database;

import com.tenocean.micro.Ports;
import com.tenocean.micro.StartFailure;
import com.tenocean.micro.SupervisedPart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server on the loopback address, with durable settings: what it has committed
 * survives a crash of the program and of the machine.
 */
public final class EmbeddedDatabase implements SupervisedPart {
  private static final Duration START = Duration.ofSeconds(10);
  private static final Duration RECOVERY_AFTER_A_CRASH = Duration.ofMinutes(3);

  /**
   * The library locks a file beside the data, and forgets to open the lock when a start fails: in
   * this process none would ever succeed again. Nobody needs it: the data folder has a lock.
   */
  private static final String LOCK = "epg-lock";

  private final Path home;
  private final Path log;
  private final Access access;
  private final boolean processIsVisible;
  private volatile EmbeddedPostgres server;

  private EmbeddedDatabase(Path home, Path log, Access access) {
    this.home = home;
    this.log = log;
    this.access = access;
    this.server = started(true);
    this.processIsVisible = processIsVisible();
  }

  /** Whether this machine tells which process works on the data. */
  private boolean processIsVisible() {
    try {
      return ServerProcess.in(data()).isPresent();
    } catch (IOException unknown) {
      return false;
    }
  }

  /**
   * Starts the server, on new data or on those of the last time.
   *
   * @param home the folder of its data and binaries
   * @param log the file that takes what it prints
   * @param password the password of all its accounts, the same at every start
   */
  public static EmbeddedDatabase start(Path home, Path log, String password) {
    return new EmbeddedDatabase(home, log, new Access(Ports.anyFree(), password));
  }

  private EmbeddedPostgres started(boolean mayBeNew) {
    var data = data();
    try {
      if (mayBeNew && !Files.exists(data)) {
        new NewDatabase(home, access.password()).make(this::builder);
      }
      mustBeWhole(data);
      ServerProcess.endOn(data);
      return patiently(data, builder(data).setConnectConfig("password", access.password()));
    } catch (IOException | SQLException | IllegalStateException broken) {
      throw new StartFailure(
          "the database in %s does not start; %s says why".formatted(data, log), broken);
    }
  }

  /** Or the library would make a database there that lets everybody in. */
  private static void mustBeWhole(Path data) {
    for (var file : List.of("PG_VERSION", "postgresql.conf", "pg_hba.conf")) {
      if (!Files.exists(data.resolve(file))) {
        throw new StartFailure(
            "the database in %s is not whole: %s is missing; put a backup back, or delete the folder to begin anew"
                .formatted(data, file));
      }
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  /** A server that is gone after a short while is broken; one that is there has much to recover. */
  static EmbeddedPostgres patiently(Path data, EmbeddedPostgres.Builder builder)
      throws IOException {
    try {
      Files.deleteIfExists(data.resolve(LOCK));
      return builder.setPGStartupWait(START).start();
    } catch (IOException late) {
      var busy = ServerProcess.in(data);
      if (busy.isEmpty()) {
        throw late;
      }
      busy.get().stop();
      Files.deleteIfExists(data.resolve(LOCK));
      return builder.setPGStartupWait(RECOVERY_AFTER_A_CRASH).start();
    }
  }

  private EmbeddedPostgres.Builder builder(Path data) {
    var output = Redirect.appendTo(log.toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setPort(access.port())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
            .setErrorRedirector(output)
            .setOutputRedirector(output)
            // The same order of letters on every machine, whatever languages it knows.
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C");
    return durable(builder);
  }

  /** The builder's own choices would lose commits in a crash: it is made for tests. */
  private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
    return builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("commit_delay", "0")
        .setServerConfig("max_connections", "100")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "");
  }

  /** How to reach the portal's database. */
  public Access access() {
    return access;
  }

  @Override
  public String name() {
    return "database";
  }

  /** It ends when it is killed, and by itself when its disk fails it, such as by being full. */
  @Override
  public boolean hasEnded() {
    try {
      return processIsVisible ? ServerProcess.in(data()).isEmpty() : Ports.isFree(access.port());
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  /** Starts it again on its data; where they are gone, a new database would hide that. */
  @Override
  public void restart() {
    server = started(false);
  }

  /** Stops the server; whoever is still connected is cut off, what was committed stays. */
  @Override
  public void close() throws IOException {
    server.close();
  }

  /**
   * How to reach the portal's database.
   *
   * @param port a port of the loopback address
   * @param password the password of the user {@link #user()}
   */
  public record Access(int port, String password) {
    private static final String NAME = "tenocean";

    /** The address as JDBC takes it. */
    public String url() {
      return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    /** The owner of the database, who is no superuser. */
    public String user() {
      return NAME;
    }

    /** Connections for this program's own few statements. */
    public DataSource dataSource() {
      var source = new PGSimpleDataSource();
      source.setUrl(url());
      source.setUser(user());
      source.setPassword(password);
      return source;
    }
  }
}
