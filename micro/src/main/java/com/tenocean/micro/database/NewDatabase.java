package com.tenocean.micro.database;

import com.tenocean.micro.PrivateFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Data for a server that has none: with the portal's account and database, and passwords in place
 * of the trust in everyone on the machine that they are born with. They are made in a folder of
 * another name, which becomes theirs when they are complete: whoever is killed meanwhile leaves
 * nothing that the next start could take for a database.
 *
 * @param password made of letters, digits, "-" and "_" alone
 */
record NewDatabase(Path home, String password) {
  private static final String UNFINISHED = "data-unfinished-";
  private static final List<String> ACCESS =
      List.of(
          "# Written by Ten Ocean: everyone needs a password.",
          "host all all 127.0.0.1/32 scram-sha-256",
          "host all all ::1/128 scram-sha-256");

  /**
   * Makes them, in the folder {@code data}.
   *
   * @param builders how a server starts on the data in a folder
   */
  void make(Function<Path, EmbeddedPostgres.Builder> builders) throws IOException, SQLException {
    clearAway();
    var folder = Files.createTempDirectory(home, UNFINISHED);
    try (var server = EmbeddedDatabase.patiently(folder, builders.apply(folder))) {
      lock(server.getPostgresDatabase(), folder);
    }
    ServerProcess.endOn(folder); // it may take longer to stop than the library waits
    Files.move(folder, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What was left by starts that were killed; their servers may work on. */
  private void clearAway() throws IOException {
    try (var unfinished = Files.newDirectoryStream(home, UNFINISHED + "*")) {
      for (var folder : unfinished) {
        ServerProcess.endOn(folder);
        PrivateFiles.deleteTree(folder);
      }
    }
  }

  private void lock(DataSource superuser, Path data) throws SQLException, IOException {
    try (var connection = superuser.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role tenocean login password '" + password + "'");
      statement.execute("create database tenocean owner tenocean");
      statement.execute("alter role postgres password '" + password + "'");
    }
    Files.write(data.resolve("pg_hba.conf"), ACCESS);
  }
}
