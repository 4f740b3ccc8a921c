package com.tenocean.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tenocean.shared.Json;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events outlive the release that wrote them. Within a version a field may be added if it is
 * optional, and nothing else may change: what was recorded must still read, in every detail.
 */
class EventSchemasTest {
  private static final Path GENERATED = Path.of("target/event-schemas");
  private static final EventCatalogue CATALOGUE = new EventCatalogue();

  @Test
  void everyTypeOfEventStandsInTheCatalogue() {
    var declared =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("com.tenocean")
                .stream()
                .filter(type -> type.isAnnotatedWith(EventType.class))
                .map(type -> type.getName())
                .toList();
    assertThat(CATALOGUE.all())
        .extracting(event -> event.type().getName())
        .hasSameElementsAs(declared);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaIsThatOfTheRecord(CataloguedEvent type) throws IOException {
    var generated = RecordSchemas.of(type.type());
    var file = GENERATED.resolve(EventCatalogue.schemaFile(type.name(), type.version()));
    Files.createDirectories(file.getParent());
    Files.writeString(file, generated.toPrettyString() + "\n");
    assertThat(Json.tree(type.schema()))
        .as(
            "%s is not as its schema says. If all that is new is an optional field, copy %s over"
                + " the schema and record a sample with the field; else it needs a new version",
            type.type().getSimpleName(), file)
        .isEqualTo(generated);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void whatWasRecordedStillReadsInEveryDetail(Recorded recorded) {
    var type = CATALOGUE.find(recorded.name()).orElseThrow();
    var read = Json.read(recorded.data().toString(), type.type());
    assertThat(Json.tree(Json.write(read))).isEqualTo(recorded.data());
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void whatWasRecordedIsAsTheSchemaSays(Recorded recorded) {
    var type = CATALOGUE.find(recorded.name()).orElseThrow();
    assertThat(problems(type.schema(), recorded.data())).isEmpty();
  }

  /** Without these two, a field that was removed or made required would go unnoticed. */
  @ParameterizedTest
  @MethodSource("types")
  void thereAreSamplesWithEveryFieldAndWithoutTheOptionalOnes(CataloguedEvent type) {
    var samples = Recorded.of(type).stream().map(sample -> fields(sample.data())).toList();
    var schema = Json.tree(type.schema());
    var required = new HashSet<String>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    assertThat(samples).contains(fields(schema.path("properties")), required);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aFieldOfALaterReleaseIsPassedOver(CataloguedEvent type) {
    var sample = (ObjectNode) Recorded.of(type).get(0).data().deepCopy();
    sample.put("addedLater", 1);
    assertThat(problems(type.schema(), sample)).isEmpty();
    assertThat(Json.read(sample.toString(), type.type())).isNotNull();
  }

  private static Collection<CataloguedEvent> types() {
    return CATALOGUE.all();
  }

  private static List<Recorded> recorded() {
    return Recorded.all();
  }

  private static List<?> problems(String schema, JsonNode data) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(
            data,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static Set<String> fields(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return Set.copyOf(names);
  }
}
