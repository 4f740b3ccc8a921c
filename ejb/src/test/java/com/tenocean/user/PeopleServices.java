package com.tenocean.user;

import com.tenocean.building.UnitRepository;
import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The services as a caller meets them, in the transaction of a fixture. */
final class PeopleServices {
  final List<UserId> revoked = new ArrayList<>();
  private final Clock clock = Clock.fixed(PeopleFixture.NOW, ZoneOffset.UTC);
  private final Ids ids = new Ids(clock);
  private final Caller caller;
  private final EventPublisher events;
  private final UserRepository users;
  private final UnitRepository units;
  private final AddressChangeRepository changes;
  private final OccupancyRepository occupancies;

  PeopleServices(PeopleFixture people, UserId calling, List<DomainEvent> published) {
    users = new UserRepository(people.em);
    units = new UnitRepository(people.em);
    changes = new AddressChangeRepository(people.em);
    occupancies = new OccupancyRepository(people.em, ids);
    events = new RecordedEvents(published);
    caller =
        new Caller() {
          @Override
          public Optional<UserId> current() {
            return Optional.of(calling);
          }
        };
  }

  PeopleService people() {
    var service = new PeopleService();
    service.users = users;
    service.homes = homes();
    service.addresses = addresses();
    service.events = events;
    service.caller = caller;
    service.ids = ids;
    service.clock = clock;
    return service;
  }

  ProfileService profile() {
    var service = new ProfileService();
    service.users = users;
    service.units = units;
    service.homes = homes();
    service.changes = changes;
    service.events = events;
    service.caller = caller;
    service.clock = clock;
    return service;
  }

  AddressChanges addresses() {
    var addresses = new AddressChanges();
    addresses.changes = changes;
    addresses.users = users;
    addresses.links = new RevokedLinks(revoked);
    addresses.events = events;
    addresses.ids = ids;
    addresses.clock = clock;
    return addresses;
  }

  private Homes homes() {
    var homes = new Homes();
    homes.occupancies = occupancies;
    homes.units = units;
    homes.users = users;
    homes.clock = clock;
    homes.timeZone = "America/New_York";
    return homes;
  }

  /** Notes whose links became worthless; that they do is tested where links are kept. */
  private record RevokedLinks(List<UserId> revoked) implements AddressLinks {
    @Override
    public URI toConfirm(UserId person, EmailAddress address) {
      throw new UnsupportedOperationException("no mail is written here");
    }

    @Override
    public void revokeAll(UserId person) {
      revoked.add(person);
    }
  }
}
