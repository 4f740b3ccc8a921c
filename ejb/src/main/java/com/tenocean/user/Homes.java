package com.tenocean.user;

import com.tenocean.building.Unit;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitRepository;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves people in and out, and knows where they live. Days are the association's. */
@ApplicationScoped
public class Homes {
  @Inject OccupancyRepository occupancies;
  @Inject UnitRepository units;
  @Inject UserRepository users;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.association.time-zone", defaultValue = "UTC")
  String timeZone;

  /** From today on; nothing happens if the person is there already. */
  public void moveIn(UserId user, UnitId unit, OccupancyKind kind) {
    occupancies.moveIn(user, units.open(unit).id(), kind, today());
  }

  /** Out of every unit, today. */
  public void moveOut(UserId user) {
    occupancies.moveOut(user, today());
  }

  public List<Home> of(UserId user) {
    return of(List.of(user)).getOrDefault(user, List.of());
  }

  /** Of many people at once, in two queries. */
  public Map<UserId, List<Home>> of(Collection<UserId> users) {
    var open = occupancies.openOf(users);
    var byId =
        units.find(open.stream().map(Occupancy::unitId).distinct().toList()).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    return open.stream()
        .collect(
            Collectors.groupingBy(
                Occupancy::userId,
                Collectors.mapping(o -> home(o, byId.get(o.unitId())), Collectors.toList())));
  }

  /** Who lives in each of these units. */
  public Map<UnitId, List<Resident>> residentsOf(Collection<UnitId> of) {
    var open = occupancies.openIn(of);
    var byId =
        users.find(open.stream().map(Occupancy::userId).distinct().toList()).stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    return open.stream()
        .collect(
            Collectors.groupingBy(
                Occupancy::unitId,
                Collectors.mapping(o -> resident(byId.get(o.userId())), Collectors.toList())));
  }

  private static Resident resident(User user) {
    return new Resident(user.id(), user.name().full(), user.status());
  }

  private static Home home(Occupancy occupancy, Unit unit) {
    return new Home(unit.id(), unit.floor(), unit.label(), occupancy.kind(), occupancy.from());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone));
  }
}
