package com.tenocean.web.delivery;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.history.DeliveryRow;
import com.tenocean.notification.history.DeliveryStory;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The story of a delivery, in sentences. */
@RequestScoped
public class StoryWords {
  private static final String STORY = "deliveries.story.";

  @Inject Text text;
  @Inject Times times;
  @Inject ReasonWords reasons;

  /**
   * One thing that happened, or will.
   *
   * @param at null if nobody took it down
   * @param link the delivery that the sentence speaks of; null for none
   */
  public record Line(@Nullable Instant at, String sentence, @Nullable DeliveryId link) {}

  List<Line> of(DeliveryStory story) {
    var lines = new ArrayList<Line>();
    lines.add(planned(story));
    lines.addAll(ended(story));
    if (story.row().readAt() != null) {
      lines.add(line(story.row().readAt(), "READ"));
    }
    for (var again : story.resends()) {
      lines.add(new Line(again.at(), text.of(STORY + "RESENT"), again.id()));
    }
    return lines;
  }

  private Line planned(DeliveryStory story) {
    var at = story.row().at();
    if (story.resend() == 0) {
      return line(at, "PLANNED");
    }
    var sentence =
        story.resentBy() == null
            ? text.of(STORY + "AGAIN")
            : text.format(STORY + "AGAIN_BY", story.resentBy());
    return new Line(at, sentence, story.resendOf());
  }

  private List<Line> ended(DeliveryStory story) {
    var row = story.row();
    return switch (row.status()) {
      case PLANNED -> List.of(underWay(row));
      case SENT -> List.of(sent(story));
      case BOUNCED -> List.of(sent(story), because(story));
      case FAILED, SUPPRESSED -> List.of(because(story));
      case COLLAPSED ->
          List.of(new Line(story.endedAt(), text.of(STORY + "COLLAPSED"), story.within()));
    };
  }

  private Line underWay(DeliveryRow row) {
    return row.dueAt() == null
        ? line(null, "UNDER_WAY")
        : new Line(null, text.format(STORY + "WAITING", times.exact(row.dueAt())), null);
  }

  private Line sent(DeliveryStory story) {
    return line(story.sentAt(), "SENT." + story.row().channel());
  }

  private Line because(DeliveryStory story) {
    var status = story.row().status();
    var reason = story.row().reason();
    return reason == null
        ? line(story.endedAt(), status + ".WITHOUT_REASON")
        : new Line(story.endedAt(), text.format(STORY + status, reasons.of(reason)), null);
  }

  private Line line(@Nullable Instant at, String key) {
    return new Line(at, text.of(STORY + key), null);
  }
}
