package com.tenocean.web.announcement;

import com.tenocean.announcement.Audience;
import com.tenocean.announcement.DeskRow;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.stream.Collectors;

/** Says whom an announcement goes to and where it stands. */
@Named
@RequestScoped
public class AnnouncementWords {
  @Inject Text text;
  @Inject Clock clock;

  /** Whom it goes to: {@code Floors 3, 4}. */
  public String audience(Audience audience) {
    return switch (audience.kind()) {
      case ALL -> text.of("announcements.to.ALL");
      case FLOORS ->
          text.format(
              "announcements.to.FLOORS",
              audience.floors().stream().map(String::valueOf).collect(Collectors.joining(", ")),
              audience.floors().size());
      case ROLES ->
          audience.roles().stream()
              .map(role -> text.of("announcements.role." + role))
              .collect(Collectors.joining(", "));
    };
  }

  /** Where it stands: a status, or {@code OVER} once nobody sees it any more. */
  public String state(DeskRow row) {
    return row.isOver(clock.instant()) ? "OVER" : row.status().name();
  }

  /** The kind of {@code to:status}. */
  public String look(DeskRow row) {
    return switch (state(row)) {
      case "PUBLISHED" -> "good";
      case "SCHEDULED" -> "wait";
      case "DRAFT" -> "info";
      default -> "off";
    };
  }
}
