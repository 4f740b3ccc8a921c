package com.tenocean.digest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** News out of a table that a test makes: other nodes and the next start see it, too. */
public abstract class TableNews implements DigestSource {
  private final String table;
  private final String visible;

  @Inject private Database database;

  /**
   * @param table with the columns {@code alone} and {@code at}; where it is not there, there is no
   *     news
   * @param visible the query for who sees what: the columns {@code id} and {@code cause}, of the
   *     readers and the causes that are its parameters
   */
  protected TableNews(String table, String visible) {
    this.table = table;
    this.visible = visible;
  }

  /** What a row of the table tells of. */
  protected abstract DigestItem item(ResultSet row) throws SQLException;

  @Override
  public List<DigestItem> collect(DigestWindow window) {
    return isThere()
        ? database.query(
            "select * from " + table + " where not alone and at >= ? and at < ?",
            this::item,
            window.from(),
            window.to())
        : List.of();
  }

  @Override
  public Map<UserId, List<DigestItem>> visibleTo(
      Collection<UserId> readers, List<DigestItem> items) {
    var byCause = items.stream().collect(toMap(DigestItem::cause, Function.identity()));
    return byReader(
        database.query(
            visible,
            row -> Map.entry(id(row, "id"), byCause.get(row.getString("cause"))),
            ids(readers),
            byCause.keySet().toArray(String[]::new)));
  }

  /**
   * What concerns one reader each.
   *
   * @param query gives rows of the table, with the reader in the column named
   */
  protected Map<UserId, List<DigestItem>> personal(
      String query, String reader, Object... parameters) {
    return isThere()
        ? byReader(database.query(query, row -> Map.entry(id(row, reader), item(row)), parameters))
        : Map.of();
  }

  protected Database database() {
    return database;
  }

  protected static UUID[] ids(Collection<UserId> people) {
    return people.stream().map(UserId::value).toArray(UUID[]::new);
  }

  protected static UserId id(ResultSet row, String column) throws SQLException {
    return new UserId(row.getObject(column, UUID.class));
  }

  private static Map<UserId, List<DigestItem>> byReader(
      List<Map.Entry<UserId, DigestItem>> entries) {
    return entries.stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private boolean isThere() {
    return database
        .queryOne("select to_regclass(?) is not null", row -> row.getBoolean(1), table)
        .orElseThrow();
  }
}
