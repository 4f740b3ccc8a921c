package com.tenocean;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tenocean.event.DomainEvent;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The walls of the house. Each of these rules was seen to fail on a violation planted for it. */
@AnalyzeClasses(packages = "com.tenocean", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule tiersUseOnlyWhatIsBelowThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("com.tenocean..")
          .layer("shared")
          .definedBy("com.tenocean.shared..")
          .layer("event")
          .definedBy("com.tenocean.event..")
          .layer("workflow")
          .definedBy("com.tenocean.workflow..")
          .layer("intake")
          .definedBy("com.tenocean.intake..")
          .layer("notification")
          .definedBy("com.tenocean.notification..")
          .layer("building")
          .definedBy("com.tenocean.building..")
          .layer("user")
          .definedBy("com.tenocean.user..")
          .layer("account")
          .definedBy("com.tenocean.account..")
          .layer("digest")
          .definedBy("com.tenocean.digest..")
          .layer("verification")
          .definedBy("com.tenocean.verification..")
          .layer("alert")
          .definedBy("com.tenocean.alert..")
          .whereLayer("alert")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("verification")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("digest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("account")
          .mayOnlyBeAccessedByLayers("verification")
          .whereLayer("user")
          .mayOnlyBeAccessedByLayers("account", "digest", "verification", "alert")
          .whereLayer("building")
          .mayOnlyBeAccessedByLayers("user", "account", "digest", "verification", "alert")
          .whereLayer("notification")
          .mayOnlyBeAccessedByLayers(
              "building", "user", "account", "digest", "verification", "alert")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers(
              "notification", "building", "user", "account", "digest", "verification", "alert")
          .whereLayer("workflow")
          .mayOnlyBeAccessedByLayers(
              "intake",
              "notification",
              "building",
              "user",
              "account",
              "digest",
              "verification",
              "alert")
          .whereLayer("event")
          .mayOnlyBeAccessedByLayers(
              "workflow",
              "intake",
              "notification",
              "building",
              "user",
              "account",
              "digest",
              "verification",
              "alert");

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
