package com.tenocean.user;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the query for a page of people together: a condition for each filter that is set. */
final class PeopleQuery {
  private final StringBuilder where = new StringBuilder("select u from User u where 1 = 1");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  PeopleQuery(PeopleFilter filter, @Nullable PeopleKey after) {
    if (!filter.text().isBlank()) {
      matching(filter.text().strip());
    }
    and(" and u.status = :status", "status", filter.status());
    and(" and :role member of u.roles", "role", filter.role());
    and(
        " and exists (select 1 from Occupancy o, Unit t where o.userId = u.id and o.to is null"
            + " and t.id = o.unitId and t.floor = :floor)",
        "floor",
        filter.floor());
    if (after != null) {
      beyond(after);
    }
  }

  List<User> page(EntityManager em, int size) {
    where.append(" order by lower(u.lastName), lower(u.firstName), u.id");
    var query = em.createQuery(where.toString(), User.class).setMaxResults(size);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  private void matching(String text) {
    where.append(
        " and (lower(u.lastName) like lower(:start) escape '!'"
            + " or lower(u.firstName) like lower(:start) escape '!'"
            + " or lower(concat(u.firstName, ' ', u.lastName)) like lower(:start) escape '!'"
            + " or lower(u.email) like lower(:part) escape '!'"
            + " or exists (select 1 from Occupancy p, Unit v where p.userId = u.id and p.to is null"
            + " and v.id = p.unitId and lower(v.label) like lower(:start) escape '!'))");
    var literal = text.replaceAll("([!%_])", "!$1");
    parameters.put("start", literal + "%");
    parameters.put("part", "%" + literal + "%");
  }

  /** Row values compare as the order does, so that the index on the names serves both. */
  private void beyond(PeopleKey key) {
    where.append(
        " and (lower(u.lastName), lower(u.firstName), u.id) > (lower(:last), lower(:first), :id)");
    parameters.put("last", key.lastName());
    parameters.put("first", key.firstName());
    parameters.put("id", key.id().value());
  }

  private void and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      parameters.put(name, value);
    }
  }
}
