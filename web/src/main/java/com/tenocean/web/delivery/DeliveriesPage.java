package com.tenocean.web.delivery;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.history.DeliveryDesk;
import com.tenocean.notification.history.DeliveryList;
import com.tenocean.notification.history.DeliveryRow;
import com.tenocean.notification.history.Words;
import com.tenocean.web.time.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was told to whom, latest first. */
@Named
@RequestScoped
public class DeliveriesPage {
  @Inject DeliveryDesk desk;
  @Inject SearchMemory searches;
  @Inject Times times;
  @Inject HttpServletRequest request;

  private DeliveryListAddress address;
  private @Nullable Words words;
  private @Nullable DeliveryList list;
  private @Nullable String person;

  @PostConstruct
  void read() {
    address = DeliveryListAddress.of(request);
    person = address.person() == null ? null : desk.name(address.person());
    words = address.words() == null ? null : searches.find(address.words()).orElse(null);
  }

  /** Read when it is shown: a form that leads elsewhere needs no list. */
  private DeliveryList list() {
    if (list == null) {
      list = desk.list(address.filter(words, times.zone()), address.after());
    }
    return list;
  }

  public List<DeliveryRow> getRows() {
    return list().rows();
  }

  /** To whom; null if the person is gone. */
  public @Nullable String name(DeliveryRow row) {
    return list().name(row);
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public DeliveryStatus[] getStatuses() {
    return DeliveryStatus.values();
  }

  public boolean isBy(@Nullable Channel channel) {
    return address.channel() == channel;
  }

  public boolean isIn(@Nullable DeliveryStatus status) {
    return address.status() == status;
  }

  public String by(@Nullable Channel channel) {
    return link(address.by(channel));
  }

  public String in(@Nullable DeliveryStatus status) {
    return link(address.in(status));
  }

  /** The name of the one person that the list is about; null if it is about all, or gone. */
  public @Nullable String getPerson() {
    return person;
  }

  /** The same list about everybody. */
  public String getEverybody() {
    return link(address.to(null));
  }

  /** The same list about every message. */
  public String getEverything() {
    return link(address.about(null));
  }

  /** What is looked for; null for nothing. */
  public @Nullable Words getWords() {
    return words;
  }

  /** Whether the address is about words that this session does not know, or no more. */
  public boolean isForgotten() {
    return address.words() != null && words == null;
  }

  /** Whether words are looked for in the latest months alone. */
  public boolean isOfLate() {
    return words != null && address.person() == null && address.from() == null;
  }

  public long getReach() {
    return DeliveryDesk.REACH_OF_WORDS.toDays();
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getOlder() {
    var older = list().older();
    return older == null ? null : link(address.from(older));
  }

  /** The list from its beginning; null if this is it. */
  public @Nullable String getLatest() {
    return address.after() == null ? null : link(address.in(address.status()));
  }

  /** How many of the form's filters are set, for the button that they fold into. */
  public long getFilters() {
    return Stream.of(address.person(), words, address.category(), address.from(), address.until())
        .filter(Objects::nonNull)
        .count();
  }

  public boolean isFiltered() {
    return getFilters() > 0
        || address.channel() != null
        || address.status() != null
        || address.cause() != null;
  }

  public DeliveryListAddress getAddress() {
    return address;
  }

  private String link(DeliveryListAddress target) {
    return request.getContextPath() + target.path();
  }
}
