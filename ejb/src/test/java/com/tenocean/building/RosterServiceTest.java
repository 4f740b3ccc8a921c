package com.tenocean.building;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.building.internal.RosterStore;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roster on a real PostgreSQL. */
class RosterServiceTest {
  private final Database database = new Database(TestDatabase.dataSource());
  private final RosterService roster = new RosterService();

  @BeforeEach
  void emptyBuilding() {
    database.update("delete from unit");
    roster.store = new RosterStore(database);
    roster.clock = Clock.systemUTC();
    roster.ids = new Ids(roster.clock);
  }

  @Test
  void aPreviewChangesNothing() {
    var preview = preview("1,1A,Ana");

    assertThat(preview.changes().added()).containsExactly("1A");
    assertThat(roster.units()).isEmpty();
  }

  @Test
  void importsWhatIsNewAndChangedAndLeavesTheRest() {
    importAll("1,1A,Ana|Bob", "1,1B,Cy", "2,2A,", "2,2B,Dee");
    var bOfBefore = unit("1B").id();

    var changes = importAll("1,1a,Ana|Bob", "3,1B,Cy", "2,2A,", "2,10A,Eve");

    assertThat(changes.added()).containsExactly("10A");
    assertThat(changes.changed()).containsExactly("1a", "1B");
    assertThat(changes.unchanged()).isEqualTo(1);
    assertThat(changes.gone()).containsExactly("2B");
    assertThat(roster.units())
        .extracting(UnitView::label)
        .containsExactly("1a", "2A", "2B", "10A", "1B");
    assertThat(unit("1B").id()).isEqualTo(bOfBefore);
    assertThat(unit("1a").expectedNames()).containsExactly("Ana", "Bob");
  }

  @Test
  void listsByFloorAndFindsByLabel() {
    importAll("1,1A,", "1,1B,Ana", "-1,G_1,", "2,1C,");

    assertThat(roster.floors())
        .containsExactly(new FloorView(-1, 1), new FloorView(1, 2), new FloorView(2, 1));
    assertThat(roster.unitsOn(1)).extracting(UnitView::label).containsExactly("1A", "1B");
    assertThat(roster.find("1")).extracting(UnitView::label).containsExactly("1A", "1B", "1C");
    assertThat(roster.find(" g_")).extracting(UnitView::label).containsExactly("G_1");
    assertThat(roster.find("%")).isEmpty();
  }

  @Test
  void retiresUnitsThatAreGoneAndTakesThemBackAsTheyWere() {
    importAll("1,1A,Ana", "1,1B,Bob");
    var idOfBefore = unit("1B").id();

    roster.importAll(preview("1,1A,Ana"), GoneUnits.RETIRE);
    assertThat(roster.units()).extracting(UnitView::label).containsExactly("1A");

    var back = importAll("1,1A,Ana", "1,1B,Cy");
    assertThat(back.added()).containsExactly("1B");
    assertThat(unit("1B").id()).isEqualTo(idOfBefore);
    assertThat(unit("1B").expectedNames()).containsExactly("Cy");
  }

  @Test
  void aFileWithOneWrongLineIsNotImportedAtAll() {
    var preview = preview("1,1A,Ana", "x,1B,Bob");

    assertThat(preview.isImportable()).isFalse();
    assertThat(preview.changes().added()).isEmpty();
    assertThatThrownBy(() -> roster.importAll(preview, GoneUnits.KEEP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(roster.units()).isEmpty();
  }

  @Test
  void theExportImportsAsNoChange() {
    importAll("1,=A1,\"Ana, B.|<b>\"", "2,2A,");

    var again = roster.preview(roster.export().getBytes(UTF_8));

    assertThat(again.changes().unchanged()).isEqualTo(2);
    assertThat(again.changes().added()).isEmpty();
  }

  @Test
  void importsTenThousandUnitsInSeconds() {
    var lines = new String[10_000];
    for (var i = 0; i < lines.length; i++) {
      lines[i] = "%d,U%d,Name %d|Other %d".formatted(i / 100, i, i, i);
    }
    var start = System.nanoTime();
    importAll(lines);
    for (var i = 0; i < lines.length; i += 2) {
      lines[i] += "|New";
    }
    var changes = importAll(lines);
    var took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(changes.changed()).hasSize(5_000);
    assertThat(roster.units()).hasSize(10_000);
    assertThat(unit("U42").expectedNames()).containsExactly("Name 42", "Other 42", "New");
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  private RosterPreview preview(String... lines) {
    var file = "floor,label,names\n" + String.join("\n", List.of(lines));
    return roster.preview(file.getBytes(UTF_8));
  }

  private RosterChanges importAll(String... lines) {
    return roster.importAll(preview(lines), GoneUnits.KEEP);
  }

  private UnitView unit(String label) {
    return roster.units().stream().filter(u -> u.label().equals(label)).findFirst().orElseThrow();
  }
}
