package com.tenocean.notification.history;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Sql;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement that reads a part of a list of deliveries, latest first. Ids begin with their time
 * (UUID version 7), so that every index which ends with the id serves order, paging and times.
 */
final class DeliverySelect {
  private static final UUID LOWEST = new UUID(0, 0);
  private static final UUID HIGHEST = new UUID(-1, -1);

  /** A slice for each combination of values: so a list is found by one index, whatever is asked. */
  private static final String SLICES =
      """
      select slice.id
      from unnest(?) as s(status) cross join unnest(?) as h(channel) cross join unnest(?) as c(category)
        cross join lateral (
          select id from delivery
          where status = s.status and channel = h.channel
      """;

  private final DeliveryFilter filter;
  private final @Nullable DeliveryId after;
  private final int size;

  DeliverySelect(DeliveryFilter filter, @Nullable DeliveryId after, int size) {
    this.filter = filter;
    this.after = after;
    this.size = size;
  }

  Sql sql() {
    var select = new Sql("select " + DeliveryRows.COLUMNS + " from (");
    if (filter.words() != null) {
      byWords(select);
    } else if (filter.isOfAll() || filter.person() != null) {
      narrowed(between(select.add("select id from delivery where true")));
      select.add("order by id desc limit ?", size);
    } else {
      slices(select);
    }
    return select.add(") page join delivery d using (id) order by d.id desc");
  }

  /**
   * The words are looked up first: the planner might otherwise walk through the latest deliveries
   * in the hope to meet fifty that have them.
   */
  private void byWords(Sql select) {
    select.add("with found as materialized (select id from delivery");
    select.add("where words_of(subject) @@ to_tsquery('simple', ?)", filter.words().query());
    narrowed(between(select)).add(") select id from found order by id desc limit ?", size);
  }

  private void slices(Sql select) {
    select.add(
        SLICES,
        names(filter.status(), DeliveryStatus.values()),
        names(filter.channel(), Channel.values()),
        filter.cause() == null ? names(filter.category(), Category.values()) : new String[] {""});
    if (filter.cause() == null) {
      select.add("and category = c.category");
    } else {
      select.add("and cause = ?", filter.cause());
      select.addIf(name(filter.category()), "and category = ?");
    }
    between(select).add("order by id desc limit ?) slice", size);
    select.add("order by slice.id desc limit ?", size);
  }

  private Sql narrowed(Sql select) {
    return select
        .addIf(filter.person() == null ? null : filter.person().value(), "and recipient_id = ?")
        .addIf(name(filter.status()), "and status = ?")
        .addIf(name(filter.channel()), "and channel = ?")
        .addIf(name(filter.category()), "and category = ?")
        .addIf(filter.cause(), "and cause = ?");
  }

  private Sql between(Sql select) {
    return select.add(
        "and id >= ? and id < ? and id < ?",
        filter.from() == null ? LOWEST : Ids.first(filter.from()),
        filter.until() == null ? HIGHEST : Ids.first(filter.until()),
        after == null ? HIGHEST : after.value());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static String[] names(@Nullable Enum<?> wanted, Enum<?>... all) {
    return wanted == null
        ? Arrays.stream(all).map(Enum::name).toArray(String[]::new)
        : new String[] {wanted.name()};
  }
}
