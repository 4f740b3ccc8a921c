package com.tenocean.shared;

import com.tenocean.liquibase.SchemaUpdate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A real PostgreSQL with the real schema, one for all tests of the module. */
public final class TestDatabase {
  private static final TestDatabase ONE = new TestDatabase();
  private final DataSource dataSource;
  private final EntityManagerFactory entityManagers;

  private TestDatabase() {
    try {
      dataSource = EmbeddedPostgres.builder().start().getPostgresDatabase();
      try (var connection = dataSource.getConnection()) {
        SchemaUpdate.apply(connection);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new DatabaseException("start", e);
    }
    entityManagers =
        Persistence.createEntityManagerFactory(
            "tenocean",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                dataSource,
                "jakarta.persistence.nonJtaDataSource",
                dataSource,
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
  }

  public static DataSource dataSource() {
    return ONE.dataSource;
  }

  /** The persistence unit of the portal, without a container. */
  public static EntityManagerFactory entityManagers() {
    return ONE.entityManagers;
  }
}
