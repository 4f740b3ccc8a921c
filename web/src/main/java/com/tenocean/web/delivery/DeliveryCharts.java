package com.tenocean.web.delivery;

import com.tenocean.notification.Channel;
import com.tenocean.notification.history.DeliveryStatistics;
import com.tenocean.notification.history.HourCount;
import com.tenocean.notification.history.Waiting;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/** The last seven days in pictures, and what has not left yet. */
@Named
@RequestScoped
public class DeliveryCharts {
  private static final int DAYS = 7;

  @Inject DeliveryStatistics statistics;
  @Inject Times times;
  @Inject Text text;
  @Inject Clock clock;

  private List<DeliveryChart> charts;
  private Waiting waiting;

  @PostConstruct
  void read() {
    var first = LocalDate.ofInstant(clock.instant(), times.zone()).minusDays(DAYS - 1);
    List<HourCount> counts = statistics.since(first.atStartOfDay(times.zone()).toInstant());
    charts =
        Arrays.stream(Channel.values())
            .map(channel -> DeliveryChart.of(channel, counts, first, DAYS, times.zone()))
            .toList();
    waiting = statistics.waiting();
  }

  public List<DeliveryChart> getAll() {
    return charts;
  }

  /** What leaves as soon as it can, as a person says it. */
  public String getOnTheirWay() {
    return number(waiting.onTheirWay()) + more();
  }

  /** What is asked to wait for its time. */
  public String getUntilTheirTime() {
    return number(waiting.untilTheirTime()) + (waiting.untilTheirTime() < Waiting.MOST ? "" : "+");
  }

  private String more() {
    return waiting.all() < Waiting.MOST ? "" : "+";
  }

  public String number(double number) {
    return NumberFormat.getIntegerInstance(text.locale()).format(number);
  }

  /** The day of the week, short. */
  public String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, text.locale());
  }
}
