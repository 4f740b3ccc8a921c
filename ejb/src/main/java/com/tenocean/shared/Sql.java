package com.tenocean.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that grows with what is asked for, and the values of its places in their order. */
public final class Sql {
  private final StringBuilder text;
  private final List<Object> values = new ArrayList<>();

  public Sql(String text, Object... values) {
    this.text = new StringBuilder(text);
    this.values.addAll(List.of(values));
  }

  public Sql add(String more, Object... moreValues) {
    text.append(more).append('\n');
    values.addAll(List.of(moreValues));
    return this;
  }

  /** Adds nothing if the value is absent. */
  public Sql addIf(@Nullable Object value, String more) {
    return value == null ? this : add(more, value);
  }

  public <T> List<T> on(Database database, Database.Row<T> row) {
    return database.query(text(), row, values());
  }

  public String text() {
    return text.toString();
  }

  public Object[] values() {
    return values.toArray();
  }
}
