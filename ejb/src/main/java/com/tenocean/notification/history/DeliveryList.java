package com.tenocean.notification.history;

import com.tenocean.notification.DeliveryId;
import com.tenocean.shared.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of deliveries, latest first.
 *
 * @param names of the people who are still known
 * @param older the delivery that the next part starts after; null if this is the last
 */
public record DeliveryList(
    List<DeliveryRow> rows, Map<UserId, String> names, @Nullable DeliveryId older) {
  static final int SIZE = 50;

  public DeliveryList {
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
  }

  /** Of one row more than fits, which tells that there is more. */
  static DeliveryList of(List<DeliveryRow> found) {
    var rows = found.subList(0, Math.min(SIZE, found.size()));
    return new DeliveryList(rows, Map.of(), found.size() > SIZE ? rows.get(SIZE - 1).id() : null);
  }

  /** The same, with names. */
  DeliveryList named(Map<UserId, String> people) {
    return new DeliveryList(rows, people, older);
  }

  /** Null if the person is gone. */
  public @Nullable String name(DeliveryRow row) {
    return names.get(row.recipient());
  }
}
