package com.tenocean.event;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of an event's data from its record. */
final class RecordSchemas {
  private static final SchemaGenerator GENERATOR = generator();

  private RecordSchemas() {}

  static JsonNode of(Class<? extends DomainEvent> type) {
    return GENERATOR.generateSchema(type);
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE));
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> 0) // as declared
        .withCustomDefinitionProvider(RecordSchemas::bareValue)
        .withTitleResolver(
            scope ->
                scope.getType().isInstanceOf(DomainEvent.class) ? name(scope.getType()) : null);
    config.forFields().withRequiredCheck(field -> !isNullable(field));
    return new SchemaGenerator(config.build());
  }

  private static String name(ResolvedType type) {
    return EventName.of(type.getErasedType().asSubclass(DomainEvent.class)).value();
  }

  /** What is annotated as nullable may be left out. */
  private static boolean isNullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** A record around one value ({@code UserId}) is written as that value. */
  private static @Nullable CustomDefinition bareValue(
      ResolvedType type, SchemaGenerationContext context) {
    return Optional.ofNullable(type.getErasedType().getRecordComponents()).stream()
        .flatMap(Arrays::stream)
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findAny()
        .map(component -> context.getTypeContext().resolve(component.getGenericType()))
        .map(value -> new CustomDefinition(context.createDefinition(value)))
        .orElse(null);
  }
}
