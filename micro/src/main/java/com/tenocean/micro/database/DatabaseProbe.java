package com.tenocean.micro.database;

import com.tenocean.micro.Settings;
import com.tenocean.micro.StartFailure;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Whether the portal's database can be reached, wherever it is. */
public final class DatabaseProbe {
  private static final int PATIENCE_SECONDS = 5;

  private DatabaseProbe() {}

  /**
   * What a start failed for: a server that lost its database meanwhile complains of all that it
   * could not do then, and not of that.
   *
   * @param failure what the server says
   * @return that the database does not answer, or else the same failure
   */
  public static StartFailure explain(StartFailure failure) {
    var url = Settings.find("tenocean.db.url").orElse("");
    try (var connection = source(url).getConnection()) {
      if (connection.isValid(PATIENCE_SECONDS)) {
        return failure;
      }
      throw new SQLException("it does not answer");
    } catch (SQLException | IllegalArgumentException away) {
      return new StartFailure(
          "the database %s can't be used: %s"
              .formatted(url.replaceFirst("\\?.*", ""), away.getMessage()),
          failure);
    }
  }

  private static PGSimpleDataSource source(String url) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    Settings.find("tenocean.db.user").ifPresent(source::setUser);
    Settings.find("tenocean.db.password").ifPresent(source::setPassword);
    source.setConnectTimeout(PATIENCE_SECONDS);
    source.setSocketTimeout(PATIENCE_SECONDS);
    return source;
  }
}
