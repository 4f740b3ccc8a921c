package com.tenocean.micro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.harness.BesideTheContainer;
import com.tenocean.shared.Json;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What a program that collects logs reads in a line. */
@BesideTheContainer
class JsonLinesIT {

  @Test
  void whatAMessageNamesHasItsField() {
    var line =
        line("step failed: run={0} step=\"{1}\" attempt={2}", "0198", "open the \"lift\"", 1_000);
    assertThat(line.path("message").asText())
        .isEqualTo("step failed: run=0198 step=\"open the \"lift\"\" attempt=1,000");
    assertThat(line.path("run").asText()).isEqualTo("0198");
    assertThat(line.path("step").asText()).isEqualTo("open the \"lift\"");
    assertThat(line.path("attempt").asText()).isEqualTo("1000");
    assertThat(line.path("level").asText()).isEqualTo("WARNING");
    assertThat(line.path("logger").asText()).isEqualTo("com.tenocean.test");
    assertThat(Instant.parse(line.path("time").asText())).isNotNull();
    assertThat(line.has("exception")).isFalse();
  }

  @Test
  void aMessageCanNotTakeTheLinesOwnFieldsNorASecondLine() {
    var line = line("time={0} level={7}\nmessage={0}", "never");
    assertThat(Instant.parse(line.path("time").asText())).isNotNull();
    assertThat(line.path("level").asText()).isEqualTo("WARNING");
    assertThat(line.path("message").asText()).contains("\nmessage=never");
  }

  @Test
  void aFailureIsToldWithItsTrace() {
    var record = new LogRecord(Level.SEVERE, null);
    record.setThrown(new IllegalStateException("out of paint"));
    var line = Json.tree(new JsonLines().format(record));
    assertThat(line.path("exception").asText()).endsWith("IllegalStateException: out of paint");
    assertThat(line.path("trace").asText()).contains("\tat com.tenocean.micro.JsonLinesIT");
  }

  private static JsonNode line(String message, Object... values) {
    var record = new LogRecord(Level.WARNING, message);
    record.setLoggerName("com.tenocean.test");
    record.setParameters(values);
    var text = new JsonLines().format(record);
    assertThat(text).endsWith("\n").containsOnlyOnce("\n");
    return Json.tree(text);
  }
}
