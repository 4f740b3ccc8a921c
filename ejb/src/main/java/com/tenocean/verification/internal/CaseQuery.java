package com.tenocean.verification.internal;

import com.tenocean.building.Unit;
import com.tenocean.user.User;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationFilter;
import com.tenocean.verification.VerificationKey;
import com.tenocean.verification.VerificationState;
import com.tenocean.verification.VerificationStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the query for applications together: a condition for each thing that narrows it. */
final class CaseQuery {
  private static final String FROM =
      " from Verification v join User u on u.id = v.userId left join Unit t on t.id = v.unitId"
          + " where 1 = 1";
  private final StringBuilder where = new StringBuilder(FROM);
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Only what the reviewer may see. */
  CaseQuery seenBy(Reviewer reviewer) {
    if (!reviewer.isAdmin()) {
      and(" and t.floor in :floors", "floors", reviewer.floors());
      and(" and v.userId <> :me", "me", reviewer.id().value());
    }
    return this;
  }

  CaseQuery matching(VerificationFilter filter) {
    in(filter.state());
    if (filter.floor() != null) {
      and(" and t.floor = :floor", "floor", filter.floor());
    }
    return this;
  }

  CaseQuery in(VerificationState state) {
    and(" and v.status = :status", "status", status(state));
    if (state.isOpen()) {
      where.append(
          state == VerificationState.WAITING
              ? " and v.readyAt is not null"
              : " and v.readyAt is null");
    }
    return this;
  }

  /** In the order of the state's list, after the key. */
  List<Case> page(
      EntityManager em, VerificationState state, @Nullable VerificationKey after, int size) {
    if (after != null) {
      where.append(" and (v.openedAt, v.id) ").append(state.isOpen() ? ">" : "<");
      where.append(" (:at, :id)");
      parameters.put("at", after.openedAt());
      parameters.put("id", after.id().value());
    }
    var order =
        state.isOpen() ? " order by v.openedAt, v.id" : " order by v.openedAt desc, v.id desc";
    var query = em.createQuery("select v, u, t" + where + order, Object[].class);
    fill(query);
    return query.setMaxResults(size).getResultStream().map(CaseQuery::read).toList();
  }

  long count(EntityManager em) {
    var query = em.createQuery("select count(v)" + where, Long.class);
    fill(query);
    return query.getSingleResult();
  }

  private static Case read(Object[] row) {
    return new Case((Verification) row[0], (User) row[1], (Unit) row[2]);
  }

  private static VerificationStatus status(VerificationState state) {
    return state.isOpen() ? VerificationStatus.OPEN : VerificationStatus.valueOf(state.name());
  }

  private void and(String condition, String name, Object value) {
    where.append(condition);
    parameters.put(name, value);
  }

  private void fill(Query query) {
    parameters.forEach(query::setParameter);
  }
}
