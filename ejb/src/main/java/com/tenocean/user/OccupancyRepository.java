package com.tenocean.user;

import com.tenocean.building.UnitId;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who lives where. "Open" means: not ended yet. */
@ApplicationScoped
public class OccupancyRepository {
  @PersistenceContext(unitName = "tenocean")
  EntityManager em;

  @Inject Ids ids;

  OccupancyRepository() {}

  OccupancyRepository(EntityManager em, Ids ids) {
    this.em = em;
    this.ids = ids;
  }

  /** Moves the person in; if the person is there already, that stays as it is. */
  public Occupancy moveIn(UserId user, UnitId unit, OccupancyKind kind, LocalDate from) {
    return openOf(user).stream()
        .filter(o -> o.unitId().equals(unit))
        .findFirst()
        .orElseGet(() -> add(new Occupancy(ids.next(), user, unit, kind, from)));
  }

  /** Ends all of the person's open occupancies. */
  public void moveOut(UserId user, LocalDate day) {
    openOf(user).forEach(o -> o.end(day));
  }

  public List<Occupancy> openOf(UserId user) {
    return openOf(List.of(user));
  }

  /** Of many people at once, in the order of moving in. */
  public List<Occupancy> openOf(Collection<UserId> users) {
    return em.createQuery(
            "select o from Occupancy o where o.userId in :users and o.to is null order by o.from, o.id",
            Occupancy.class)
        .setParameter("users", users.stream().map(UserId::value).toList())
        .getResultList();
  }

  public List<Occupancy> openIn(UnitId unit) {
    return openIn(List.of(unit));
  }

  /** In many units at once, in the order of moving in. */
  public List<Occupancy> openIn(Collection<UnitId> units) {
    return em.createQuery(
            "select o from Occupancy o where o.unitId in :units and o.to is null"
                + " order by o.from, o.id",
            Occupancy.class)
        .setParameter("units", units.stream().map(UnitId::value).toList())
        .getResultList();
  }

  private Occupancy add(Occupancy occupancy) {
    em.persist(occupancy);
    return occupancy;
  }
}
