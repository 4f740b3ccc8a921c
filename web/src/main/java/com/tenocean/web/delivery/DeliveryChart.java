package com.tenocean.web.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import com.tenocean.notification.Channel;
import com.tenocean.notification.history.HourCount;
import com.tenocean.web.chart.Columns;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What came to its end by one channel on each of some days, the last one today. */
public final class DeliveryChart {
  /** From the ground of a column up. */
  private static final List<String> LOOKS = List.of("good", "off", "bad");

  private final Channel channel;
  private final List<Day> days;

  /**
   * How many deliveries of a day were sent, not sent on purpose, and refused, each by the colour
   * that stands for it.
   */
  public record Day(LocalDate date, Map<String, Integer> counts) {
    public int of(String look) {
      return counts.getOrDefault(look, 0);
    }

    public int getGood() {
      return of("good");
    }

    public int getOff() {
      return of("off");
    }

    public int getBad() {
      return of("bad");
    }

    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private DeliveryChart(Channel channel, List<Day> days) {
    this.channel = channel;
    this.days = days;
  }

  static DeliveryChart of(
      Channel channel, List<HourCount> counts, LocalDate first, int days, ZoneId zone) {
    Map<LocalDate, Map<String, Integer>> byDay =
        counts.stream()
            .filter(count -> count.channel() == channel)
            .collect(
                groupingBy(
                    count -> count.hour().atZone(zone).toLocalDate(),
                    groupingBy(
                        count -> DeliveryLook.colour(count.status()),
                        summingInt(HourCount::deliveries))));
    return new DeliveryChart(
        channel,
        IntStream.range(0, days)
            .mapToObj(first::plusDays)
            .map(date -> new Day(date, byDay.getOrDefault(date, Map.of())))
            .toList());
  }

  public Channel getChannel() {
    return channel;
  }

  public List<Day> getDays() {
    return days;
  }

  /** What the upper edge stands for. */
  public double getMost() {
    return Columns.roof(days.stream().mapToDouble(Day::total));
  }

  public List<Columns.Piece> getPieces() {
    var columns = new Columns(days.size(), getMost());
    for (int i = 0; i < days.size(); i++) {
      for (var look : LOOKS) {
        columns.add(i, look, days.get(i).of(look));
      }
    }
    return columns.pieces();
  }

  public int getGood() {
    return sum("good");
  }

  public int getOff() {
    return sum("off");
  }

  public int getBad() {
    return sum("bad");
  }

  public int getTotal() {
    return days.stream().mapToInt(Day::total).sum();
  }

  private int sum(String look) {
    return days.stream().mapToInt(day -> day.of(look)).sum();
  }
}
