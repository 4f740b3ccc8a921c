package com.tenocean.building;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tenocean.building.RosterProblem.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
  private static final String HEADER = "floor,label,expected names\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "floor,label,expected names\n4,4B,Ana Ruiz|Li Wei\n",
        "\uFEFFfloor;label;expected names\r\n4;4B;Ana Ruiz | Li Wei\r\n",
        "Expected_Names\tLABEL\tFloor\nAna Ruiz|Li Wei\t4B\t4",
        "label,name 1,name 2,floor\n\"4B\",Ana Ruiz,\"Li Wei\",4\n\n",
        "\n\nUnidad,Nombres,Piso\n4B,Ana  Ruiz||Li Wei, +4 ",
        "楼层,房号,姓名\r4,4B,Ana Ruiz|Li Wei\r",
        "floor,label,phone,name,name\n4,4B,555,Ana Ruiz,Li Wei"
      })
  void readsWhatSpreadsheetsWrite(String file) {
    var read = read(file);

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(1);
    var row = read.rows().get(0);
    assertThat(row.floor()).isEqualTo(4);
    assertThat(row.label()).isEqualTo("4B");
    assertThat(row.names()).containsExactly("Ana Ruiz", "Li Wei");
  }

  @Test
  void saysWhichColumnsMeanNothing() {
    assertThat(read("floor,label,Phone,,Pet\n1,A,1,2,cat").ignoredColumns())
        .containsExactly("Phone", "Pet");
  }

  @Test
  void keepsQuotesDelimitersLineBreaksMarkupAndEveryScript() {
    var read =
        read(
            HEADER
                + "1,\"1 \"\"A\"\"\",\"Santos, Maria|<b>Bob</b>\nSmith|محمد|👩‍👧 Zoë\"\n2,2A,\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows().get(0).label()).isEqualTo("1 \"A\"");
    assertThat(read.rows().get(0).names())
        .containsExactly("Santos, Maria", "<b>Bob</b> Smith", "محمد", "👩‍👧 Zoë");
    assertThat(read.rows().get(1).line()).isEqualTo(4);
  }

  @Test
  void namesEveryWrongLineAndKeepsTheOthers() {
    var read =
        read(
            HEADER
                + "one,1A,\n"
                + ",1B,\n"
                + "1,,x\n"
                + "1,"
                + "L".repeat(31)
                + ",\n"
                + "1,1C,"
                + "N".repeat(201)
                + "\n"
                + "1,1D,Santos,Maria\n"
                + "999,1E,\n"
                + "1,1F,"
                + "x|".repeat(21)
                + "\n"
                + "1,1G,Ana\n"
                + "1,1G,Ana\n"
                + "2,1g,Ana\n"
                + "1,1H,\n");

    assertThat(read.problems())
        .extracting(RosterProblem::line, RosterProblem::kind)
        .containsExactly(
            tuple(2, Kind.NOT_A_FLOOR),
            tuple(3, Kind.MISSING_FLOOR),
            tuple(4, Kind.MISSING_LABEL),
            tuple(5, Kind.LABEL_TOO_LONG),
            tuple(6, Kind.NAME_TOO_LONG),
            tuple(7, Kind.TOO_MANY_CELLS),
            tuple(8, Kind.NOT_A_FLOOR),
            tuple(9, Kind.TOO_MANY_NAMES),
            tuple(11, Kind.REPEATED_ROW),
            tuple(12, Kind.REPEATED_LABEL));
    assertThat(read.problems().get(9).detail()).isEqualTo("10");
    assertThat(read.rows()).extracting(RosterRow::label).containsExactly("1G", "1H");
  }

  @Test
  void namesTheLineThatIsNotUtf8() {
    var bytes = (HEADER + "1,1A,Ana\r\n1,1B,José\n").getBytes(ISO_8859_1);
    assertThat(RosterReader.read(bytes).problems())
        .containsExactly(new RosterProblem(3, Kind.NOT_UTF8, "Windows-1252 / ISO-8859-1"));
  }

  @Test
  void namesACharacterThatIsCutOffAtTheEnd() {
    var whole = (HEADER + "1,1A,José").getBytes(UTF_8);
    var cut = Arrays.copyOf(whole, whole.length - 1);
    assertOneProblem(RosterReader.read(cut), 2, Kind.NOT_UTF8);
  }

  @Test
  void namesUtf16() {
    assertOneProblem(RosterReader.read((HEADER + "1,A,").getBytes(UTF_16)), 1, Kind.NOT_UTF8);
    assertOneProblem(RosterReader.read(HEADER.getBytes(UTF_16LE)), 1, Kind.NOT_UTF8);
  }

  @Test
  void namesTheLineWhereAQuoteStaysOpen() {
    assertOneProblem(read(HEADER + "1,1A,Ana\n1,1B,\"Bob\n1,1C,\n"), 3, Kind.BAD_QUOTES);
    assertOneProblem(read(HEADER + "1,1A,\"Ana\" Ruiz\n"), 2, Kind.BAD_QUOTES);
  }

  @Test
  void wantsAHeader() {
    assertOneProblem(read("4,4B,Ana\n"), 1, Kind.MISSING_COLUMN);
    assertOneProblem(read("floor,name\n1,x"), 1, Kind.MISSING_COLUMN);
    assertOneProblem(read("floor,label,unit\n1,x,y"), 1, Kind.REPEATED_COLUMN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\n", "\uFEFF", "floor,label\n", "floor,label\n,\n,,\n"})
  void saysThatAFileIsEmpty(String file) {
    assertThat(read(file).problems()).extracting(RosterProblem::kind).contains(Kind.EMPTY_FILE);
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertOneProblem(RosterReader.read(new byte[RosterText.MAX_BYTES + 1]), 1, Kind.FILE_TOO_LARGE);
    var many = new StringBuilder(HEADER);
    for (var i = 0; i <= RosterReader.MAX_ROWS; i++) {
      many.append("1,").append(i).append(",\n");
    }
    assertOneProblem(read(many.toString()), RosterReader.MAX_ROWS + 2, Kind.TOO_MANY_ROWS);
  }

  @Test
  void readsItsOwnExportAndDisarmsFormulas() {
    var rows =
        List.of(
            new RosterRow(2, -1, "=1+1", List.of("@SUM(A1)", "Ana")),
            new RosterRow(3, 2, "'+2", List.of("-cmd|' /C calc'!A0".replace("|", ";"))),
            new RosterRow(4, 3, "3\"A\"", List.of("O'Neil, Pat")));

    var file = RosterExport.write(rows);

    assertThat(file).startsWith("\uFEFFfloor,label,expected names\r\n-1,'=1+1,'@SUM(A1)|Ana\r\n");
    assertThat(file).contains("''+2").contains("'-cmd");
    assertThat(read(file).rows()).isEqualTo(rows);
  }

  private static RosterFile read(String text) {
    return RosterReader.read(text.getBytes(UTF_8));
  }

  private static void assertOneProblem(RosterFile read, int line, Kind kind) {
    assertThat(read.problems())
        .extracting(RosterProblem::line, RosterProblem::kind)
        .containsExactly(tuple(line, kind));
  }
}
