package com.tenocean.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void piecesStandOnOneAnother() {
    var columns = new Columns(2, 8);
    columns.add(0, "good", 6);
    columns.add(0, "off", 0);
    columns.add(0, "bad", 2);
    columns.add(1, "bad", 4);

    assertThat(columns.pieces())
        .extracting(Columns.Piece::look, Columns.Piece::y, Columns.Piece::height)
        .containsExactly(
            tuple("good", "30.00", "90.00"),
            tuple("bad", "0.00", "30.00"),
            tuple("bad", "60.00", "60.00"));
  }

  @Test
  void theRoofIsARoundNumberThatNothingExceeds() {
    assertThat(Columns.roof(DoubleStream.of(0))).isEqualTo(1);
    assertThat(Columns.roof(DoubleStream.of(7, 3))).isEqualTo(8);
    assertThat(Columns.roof(DoubleStream.of(1_001))).isEqualTo(2_000);
  }
}
