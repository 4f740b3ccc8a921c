package com.tenocean.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * SQL for those who write it by hand, in the caller's transaction. Parameters may be instants,
 * UUIDs, and arrays of UUIDs, strings or integers besides what JDBC knows.
 */
@ApplicationScoped
public class Database {

  @Resource(lookup = PortalDataSource.JNDI_NAME)
  private DataSource dataSource;

  Database() {}

  public Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes a value of the row that the result stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T map(ResultSet row) throws SQLException;
  }

  /**
   * @return how many rows changed
   */
  public int update(String sql, Object... parameters) {
    return prepared(sql, parameters, PreparedStatement::executeUpdate);
  }

  public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    return prepared(sql, parameters, statement -> rows(statement, row));
  }

  public <T> Optional<T> queryOne(String sql, Row<T> row, Object... parameters) {
    return query(sql, row, parameters).stream().findFirst();
  }

  private <T> T prepared(String sql, Object[] parameters, Execution<T> execution) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, jdbc(parameters[i], connection));
      }
      return execution.of(statement);
    } catch (SQLException e) {
      throw new DatabaseException(sql, e);
    }
  }

  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
    var all = new ArrayList<T>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        all.add(row.map(result));
      }
    }
    return all;
  }

  private static Object jdbc(Object value, Connection connection) throws SQLException {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof UUID[] uuids) {
      return connection.createArrayOf("uuid", uuids);
    }
    if (value instanceof String[] texts) {
      return connection.createArrayOf("text", texts);
    }
    if (value instanceof Integer[] numbers) {
      return connection.createArrayOf("integer", numbers);
    }
    return value;
  }
}
