package com.tenocean.notification;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.notification.Preferences.Choice;
import com.tenocean.shared.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How rows say what a person chose. */
final class PreferenceRows {
  private static final TypeReference<List<Chosen>> CHOICES = new TypeReference<>() {};

  private PreferenceRows() {}

  private record Chosen(Category category, Channel channel, Pace pace) {}

  /** The column {@code choices}: a JSON array of category, channel and pace. */
  static Map<Choice, Pace> choices(ResultSet row) throws SQLException {
    return Json.read(row.getString("choices"), CHOICES).stream()
        .collect(toMap(chosen -> new Choice(chosen.category, chosen.channel), Chosen::pace));
  }

  /** The columns {@code quiet_from} and {@code quiet_to}. */
  static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
    var from = row.getObject("quiet_from", LocalTime.class);
    return from == null ? null : new QuietHours(from, row.getObject("quiet_to", LocalTime.class));
  }
}
