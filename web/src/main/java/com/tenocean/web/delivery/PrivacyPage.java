package com.tenocean.web.delivery;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.history.DeliveryList;
import com.tenocean.notification.history.DeliveryRow;
import com.tenocean.notification.history.OwnDeliveries;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the portal keeps of a person: what it sent to them. */
@Named
@RequestScoped
public class PrivacyPage {
  private static final String PAGE = "/settings/privacy";

  @Inject OwnDeliveries deliveries;
  @Inject HttpServletRequest request;

  private @Nullable Channel channel;
  private @Nullable DeliveryId after;
  private DeliveryList list;

  @PostConstruct
  void read() {
    channel =
        Query.read(request, "channel", text -> Channel.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(null);
    after = Query.read(request, "after", DeliveryId::of).orElse(null);
    list = deliveries.list(channel, after);
  }

  public List<DeliveryRow> getRows() {
    return list.rows();
  }

  public long getReach() {
    return OwnDeliveries.REACH.toDays();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public boolean isBy(@Nullable Channel other) {
    return channel == other;
  }

  public String by(@Nullable Channel other) {
    return link(other, null);
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getOlder() {
    return list.older() == null ? null : link(channel, list.older());
  }

  /** The list from its beginning; null if this is it. */
  public @Nullable String getLatest() {
    return after == null ? null : link(channel, null);
  }

  private String link(@Nullable Channel by, @Nullable DeliveryId last) {
    return request.getContextPath()
        + PAGE
        + new Query()
            .with("channel", by == null ? null : by.name().toLowerCase(Locale.ROOT))
            .with("after", last)
        + "#sent";
  }
}
