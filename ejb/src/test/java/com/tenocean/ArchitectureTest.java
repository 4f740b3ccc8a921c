package com.tenocean;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tenocean.event.DomainEvent;
import com.tenocean.shared.KeepsGoing;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The walls of the house. Each of these rules was seen to fail on a violation planted for it. */
@AnalyzeClasses(packages = "com.tenocean", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the bottom up: each may use those before it. */
  private static final List<String> TIERS =
      List.of(
          "shared",
          "markup",
          "event",
          "workflow",
          "intake",
          "notification",
          "building",
          "user",
          "account",
          "digest");

  /** Above the tiers, and nobody's to use: features react to each other's events. */
  private static final List<String> FEATURES = List.of("verification", "announcement", "alert");

  @ArchTest static final ArchRule tiersUseOnlyWhatIsBelowThem = tiers();

  private static ArchRule tiers() {
    var rule = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("com.tenocean..");
    for (var name : Stream.concat(TIERS.stream(), FEATURES.stream()).toList()) {
      rule = rule.layer(name).definedBy("com.tenocean." + name + "..");
    }
    for (int tier = 0; tier < TIERS.size(); tier++) {
      var above = Stream.concat(TIERS.stream().skip(tier + 1L), FEATURES.stream());
      rule =
          rule.whereLayer(TIERS.get(tier)).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    for (var feature : FEATURES) {
      rule = rule.whereLayer(feature).mayNotBeAccessedByAnyLayer();
    }
    return rule;
  }

  @ArchTest
  static final ArchRule whatIsInternalStaysInItsFeature =
      slices()
          .matching("com.tenocean.(*)..")
          .namingSlices("feature $1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), not(resideInAPackage("..internal..")));

  @ArchTest
  static final ArchRule valuesAndEntitiesKnowNoContainer =
      noClasses()
          .that()
          .areRecords()
          .or()
          .areEnums()
          .or()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ejb..", "jakarta.jms..", "jakarta.faces..", "jakarta.enterprise..");

  @ArchTest
  static final ArchRule eventsAreRecords =
      classes().that().implement(DomainEvent.class).should().beRecords();

  @ArchTest
  static final ArchRule timersOutliveTheirFailures =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .or()
          .areAnnotatedWith(Timeout.class)
          .should()
          .beDeclaredInClassesThat(keepGoing());

  private static DescribedPredicate<JavaClass> keepGoing() {
    return describe(
        "keep going and manage their transactions",
        timer ->
            timer
                    .tryGetAnnotationOfType(Interceptors.class)
                    .filter(it -> List.of(it.value()).contains(KeepsGoing.class))
                    .isPresent()
                && timer
                    .tryGetAnnotationOfType(TransactionManagement.class)
                    .filter(it -> it.value() == TransactionManagementType.BEAN)
                    .isPresent());
  }

  @ArchTest
  static final ArchRule timeIsAnInput =
      noClasses()
          .that()
          .doNotHaveSimpleName("PortalClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
