package com.tenocean.building;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The units and whom the roster expects in them. */
@ApplicationScoped
public class UnitRepository {
  @PersistenceContext(unitName = "tenocean")
  EntityManager em;

  UnitRepository() {}

  public UnitRepository(EntityManager em) {
    this.em = em;
  }

  public Unit add(Unit unit) {
    em.persist(unit);
    return unit;
  }

  public Optional<Unit> find(UnitId id) {
    return Optional.ofNullable(em.find(Unit.class, id.value()));
  }

  /**
   * A unit that one can live in.
   *
   * @throws UnitNotFoundException if there is none with this id, or it left the roster
   */
  public Unit open(UnitId id) {
    return find(id).filter(u -> !u.isRetired()).orElseThrow(() -> new UnitNotFoundException(id));
  }

  /** The units with these ids, in one query; ids that name none are left out. */
  public List<Unit> find(Collection<UnitId> ids) {
    return em.createQuery("select u from Unit u where u.id in :ids", Unit.class)
        .setParameter("ids", ids.stream().map(UnitId::value).toList())
        .getResultList();
  }

  /** By what stands on the door, ignoring case; retired units are not found. */
  public Optional<Unit> findByLabel(String label) {
    return em.createQuery(
            "select u from Unit u where lower(u.label) = lower(:label) and u.retiredAt is null",
            Unit.class)
        .setParameter("label", label.strip())
        .getResultStream()
        .findFirst();
  }

  /** All units that one can live in, by floor and label. */
  public List<Unit> all() {
    return em.createQuery(
            "select u from Unit u where u.retiredAt is null order by u.floor, u.label", Unit.class)
        .getResultList();
  }

  /** The floors that have units, lowest first. */
  public List<Integer> floors() {
    return em.createQuery(
            "select distinct u.floor from Unit u where u.retiredAt is null order by u.floor",
            Integer.class)
        .getResultList();
  }

  /** The names that the roster expects in a unit, in its order. */
  public List<String> expectedNames(UnitId unit) {
    return em.createQuery(
            "select r.name from RosterEntry r where r.unitId = :unit order by r.position",
            String.class)
        .setParameter("unit", unit.value())
        .getResultList();
  }
}
