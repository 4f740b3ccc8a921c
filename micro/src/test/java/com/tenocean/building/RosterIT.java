package com.tenocean.building;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.shared.Database;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The roster in the container: one transaction, whole or not at all. */
@ExtendWith(ArquillianExtension.class)
class RosterIT {
  private static final int ROWS = 10_000;

  @Inject private ImportDesk desk;
  @Inject private RosterService roster;
  @Inject private Database database;

  @Test
  void importsTenThousandUnitsOrNone() {
    var preview = desk.preview(file().getBytes(UTF_8));
    assertThat(preview.changes().added()).hasSize(ROWS);

    assertThatThrownBy(() -> desk.importAll(withOneTooLong(preview))).isNotNull();
    assertThat(units()).isZero();

    assertThat(desk.importAll(preview).added()).hasSize(ROWS);
    assertThat(units()).isEqualTo(ROWS);
    assertThat(desk.importAll(preview).unchanged()).isEqualTo(ROWS);
    database.update("delete from unit where label like 'RosterIT %'");
  }

  @Test
  void isClosedToWhoIsNoAdmin() {
    assertThatThrownBy(() -> roster.units()).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> roster.preview(new byte[0])).isInstanceOf(EJBAccessException.class);
  }

  private static String file() {
    var file = new StringBuilder("floor,label,names\r\n");
    for (var i = 0; i < ROWS; i++) {
      file.append("200,RosterIT ").append(i).append(",Ana ").append(i).append("|Bob\r\n");
    }
    return file.toString();
  }

  /** The database refuses the last row, after all the others. */
  private static RosterPreview withOneTooLong(RosterPreview preview) {
    List<RosterRow> rows = new ArrayList<>(preview.rows());
    rows.add(new RosterRow(0, 200, "RosterIT " + "x".repeat(30), List.of()));
    return new RosterPreview(rows, List.of(), preview.changes(), List.of());
  }

  private long units() {
    return database
        .queryOne("select count(*) from unit where label like 'RosterIT %'", row -> row.getLong(1))
        .orElseThrow();
  }
}
