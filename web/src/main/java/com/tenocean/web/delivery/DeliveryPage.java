package com.tenocean.web.delivery;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryNotFoundException;
import com.tenocean.notification.NotResentException;
import com.tenocean.notification.Obstacle;
import com.tenocean.notification.history.DeliveryDesk;
import com.tenocean.notification.history.DeliveryStory;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One delivery: what became of it, and telling it again. */
@Named
@RequestScoped
public class DeliveryPage {
  @Inject DeliveryDesk desk;
  @Inject StoryWords words;
  @Inject ReasonWords reasons;
  @Inject Notices notices;
  @Inject Text text;
  @Inject HttpServletRequest request;

  private @Nullable DeliveryStory story;

  @PostConstruct
  void read() {
    story = find((String) request.getAttribute(DeliveryAddressFilter.DELIVERY_ID)).orElse(null);
  }

  private Optional<DeliveryStory> find(String id) {
    try {
      return Optional.of(desk.story(DeliveryId.of(id)));
    } catch (DeliveryNotFoundException gone) {
      return Optional.empty();
    }
  }

  /** Answers that the page is not there if no delivery has the id in its address. */
  public void check() {
    if (story == null) {
      Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }
  }

  public @Nullable DeliveryStory getStory() {
    return story;
  }

  /** What it says, or what it is about as long as that is not known. */
  public String getTitle() {
    if (story == null) {
      return "";
    }
    var row = story.row();
    return row.subject() == null
        ? text.of("notifications.category." + row.category())
        : row.subject();
  }

  public Iterable<StoryWords.Line> getLines() {
    return words.of(story);
  }

  /** The person's name, or that there is none any more. */
  public String getPerson() {
    return story.name() == null ? text.of("deliveries.goneName") : story.name();
  }

  /** Everything that was told to anybody of the same thing. */
  public String getSame() {
    return request.getContextPath()
        + DeliveryListAddress.PAGE
        + new Query().with("cause", story.cause());
  }

  /** Why it can't be told again; empty if it can. */
  public String getObstacle() {
    var obstacle = story.again().obstacle();
    return obstacle == null ? "" : said(obstacle);
  }

  /** Whether it is in the way that mail to the address has stopped. */
  public boolean isStopped() {
    var obstacle = story.again().obstacle();
    return obstacle != null
        && obstacle.reason() != null
        && ReasonWords.keyOf(obstacle.reason()).filter("mailStopped"::equals).isPresent();
  }

  private String said(Obstacle obstacle) {
    return obstacle.kind() == Obstacle.Kind.REASON
        ? text.format("deliveries.obstacle.REASON", reasons.of(obstacle.reason()))
        : text.of("deliveries.obstacle." + obstacle.kind());
  }

  /**
   * Whether the button is there: also when it is pressed on a page that has grown old, so that what
   * is in the way is said.
   */
  public boolean isResendable() {
    return story.again().obstacle() == null || Faces.isPostback();
  }

  /** Tells it again, if nobody else has since the page was drawn, and shows what comes of that. */
  public void resend() {
    var shown = Query.read(request, "before", Integer::valueOf).orElse(-1);
    try {
      var again = desk.resend(story.row().id(), shown);
      notices.done("deliveries.resent", getPerson());
      back(again);
    } catch (NotResentException refused) {
      notices.held("deliveries.notResent", said(refused.obstacle()));
      back(story.row().id());
    }
  }

  private static void back(DeliveryId delivery) {
    Faces.redirect(Faces.getRequestContextPath() + DeliveryListAddress.PAGE + "/" + delivery);
  }
}
