package com.tenocean.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.history.HourCount;
import com.tenocean.web.chart.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryChartTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

  @Test
  void hoursCountForTheDayOnTheWall() {
    var chart =
        DeliveryChart.of(
            Channel.EMAIL,
            List.of(
                count("2026-03-01T22:00:00Z", Channel.EMAIL, DeliveryStatus.SENT, 6),
                count("2026-03-01T23:00:00Z", Channel.EMAIL, DeliveryStatus.SENT, 3),
                count("2026-03-01T23:00:00Z", Channel.EMAIL, DeliveryStatus.BOUNCED, 1),
                count("2026-03-02T10:00:00Z", Channel.EMAIL, DeliveryStatus.FAILED, 2),
                count("2026-03-02T10:00:00Z", Channel.EMAIL, DeliveryStatus.COLLAPSED, 4),
                count("2026-03-02T10:00:00Z", Channel.PUSH, DeliveryStatus.SENT, 99)),
            SUNDAY,
            3,
            MADRID);

    assertThat(chart.getDays())
        .extracting(
            DeliveryChart.Day::getGood, DeliveryChart.Day::getOff, DeliveryChart.Day::getBad)
        .containsExactly(tuple(6, 0, 0), tuple(3, 4, 3), tuple(0, 0, 0));
    assertThat(chart.getMost()).isEqualTo(10);
    assertThat(chart.getPieces())
        .extracting(Columns.Piece::look)
        .containsExactly("good", "good", "off", "bad");
    assertThat(chart.getGood()).isEqualTo(9);
    assertThat(chart.getBad()).isEqualTo(3);
  }

  private static HourCount count(String hour, Channel channel, DeliveryStatus status, int number) {
    return new HourCount(Instant.parse(hour), channel, status, number);
  }
}
