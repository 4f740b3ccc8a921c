package com.tenocean.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.building.UnitId;
import com.tenocean.building.UnitNotFoundException;
import com.tenocean.event.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with their own particulars, on a real PostgreSQL. */
class ProfileServiceTest {
  private static final EmailAddress WANTED = new EmailAddress("new@example.org");
  private final List<DomainEvent> published = new ArrayList<>();
  private PeopleFixture people;
  private PeopleServices services;
  private ProfileService service;
  private User ana;

  @BeforeEach
  void begin() {
    people = new PeopleFixture();
    ana = people.resident("Ana", "Ruiz", Role.TENANT);
    services = new PeopleServices(people, ana.id(), published);
    service = services.profile();
  }

  @AfterEach
  void rollBack() {
    people.close();
  }

  @Test
  void tellsOfWhatChangedAndOfNothingElse() {
    service.save(new PersonName("Ana", "Ruiz"), null);
    assertThat(published).isEmpty();

    service.save(new PersonName("Ana María", "Ruiz"), Locale.SIMPLIFIED_CHINESE);
    assertThat(published).containsExactly(updated(ProfileField.NAME, ProfileField.LOCALE));
    assertThat(service.mine().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);

    service.save(new PersonName("Ana María", "Ruiz"), Locale.SIMPLIFIED_CHINESE);
    assertThat(published).hasSize(1);
  }

  @Test
  void aNewAddressCountsOnceItIsConfirmed() {
    askFor(WANTED);

    assertThat(service.mine().email()).isEqualTo("Ana.Ruiz@example.org");
    assertThat(service.mine().newEmail()).isEqualTo("new@example.org");
    assertThat(published).containsExactly(updated(ProfileField.NEW_EMAIL));

    var before = ana.accessVersion();
    assertThat(services.addresses().confirm(ana.id(), new EmailAddress("NEW@example.org")))
        .isTrue();
    assertThat(ana.email()).contains(WANTED);
    assertThat(ana.accessVersion()).isGreaterThan(before);
    assertThat(service.mine().newEmail()).isNull();
    assertThat(published).endsWith(updated(ProfileField.EMAIL));
    assertThat(services.revoked).containsExactly(ana.id());
  }

  @Test
  void aLinkToAnAddressThatIsNoLongerWantedDoesNothing() {
    askFor(WANTED);
    askFor(new EmailAddress("other@example.org"));
    assertThat(services.addresses().confirm(ana.id(), WANTED)).isFalse();

    service.keepAddress();
    assertThat(services.addresses().confirm(ana.id(), new EmailAddress("other@example.org")))
        .isFalse();
    assertThat(service.mine().email()).isEqualTo("Ana.Ruiz@example.org");
  }

  @Test
  void anAddressThatSomebodyElseTookMeanwhileIsNotGiven() {
    askFor(WANTED);
    people.resident("Bob", "Cy", WANTED, Role.TENANT);
    people.em.flush();

    assertThat(services.addresses().confirm(ana.id(), WANTED)).isFalse();
    assertThat(ana.email()).contains(new EmailAddress("Ana.Ruiz@example.org"));
  }

  @Test
  void thePresentAddressIsNoNewOne() {
    askFor(new EmailAddress("ANA.RUIZ@example.org"));

    assertThat(service.mine().newEmail()).isNull();
    assertThat(published).isEmpty();
  }

  @Test
  void aMoveIsOnlyAskedFor() {
    var home = people.unit(4, "4B");
    var other = people.unit(5, "5B");
    people.livesIn(ana, home);

    service.askToMove(other);

    assertThat(service.mine().homes()).extracting(Home::label).containsExactly("4B");
    assertThat(published)
        .containsExactly(
            new UserProfileUpdated(ana.id(), List.of(ProfileField.UNIT), PeopleFixture.NOW, other));
    assertThatThrownBy(() -> service.askToMove(home)).isInstanceOf(AlreadyThereException.class);
    assertThatThrownBy(() -> service.askToMove(new UnitId(UUID.randomUUID())))
        .isInstanceOf(UnitNotFoundException.class);
    assertThat(service.unitCalled(" 5b ")).contains(other);
  }

  private UserProfileUpdated updated(ProfileField... fields) {
    return new UserProfileUpdated(ana.id(), List.of(fields), PeopleFixture.NOW);
  }

  private void askFor(EmailAddress wanted) {
    services.addresses().ask(ana, wanted, ana.id());
  }
}
