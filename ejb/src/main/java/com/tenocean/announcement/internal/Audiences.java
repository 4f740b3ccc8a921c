package com.tenocean.announcement.internal;

import com.tenocean.announcement.Audience;
import com.tenocean.announcement.Reach;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people whom an announcement goes to: of those who belong to the building at present (whoever
 * works for it or is on its board, too) all, those of floors, or those with roles. People without
 * e-mail count.
 */
@ApplicationScoped
public class Audiences {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String PEOPLE = " from app_user p where p.status = 'RESIDENT'";

  private static final String ON_FLOORS =
      """
       and exists (select 1 from occupancy o join unit t on t.id = o.unit_id
                   where o.user_id = p.id and o.to_date is null and t.floor = any (?))
      """;

  private static final String WITH_ROLES =
      " and exists (select 1 from user_role r where r.user_id = p.id and r.role = any (?))";

  private Database database;

  Audiences() {}

  @Inject
  public Audiences(Database database) {
    this.database = database;
  }

  public Reach reach(Audience audience) {
    return database
        .queryOne(
            "select count(*), count(*) filter (where p.email is null)" + people(audience),
            row -> new Reach(row.getInt(1), row.getInt(2)),
            common(audience).toArray())
        .orElseThrow();
  }

  /**
   * Some of them, in the order of their ids.
   *
   * @param after the last person of the page before; null for the first page
   */
  public List<UserId> page(Audience audience, @Nullable UserId after, int size) {
    var parameters = common(audience);
    parameters.add(after == null ? FIRST : after.value());
    parameters.add(size);
    return database.query(
        "select p.id" + people(audience) + " and p.id > ? order by p.id limit ?",
        row -> new UserId(row.getObject(1, UUID.class)),
        parameters.toArray());
  }

  private static String people(Audience audience) {
    return PEOPLE
        + switch (audience.kind()) {
          case ALL -> "";
          case FLOORS -> ON_FLOORS;
          case ROLES -> WITH_ROLES;
        };
  }

  /** What they have in common, as a parameter. */
  private static List<Object> common(Audience audience) {
    return new ArrayList<>(
        switch (audience.kind()) {
          case ALL -> List.<Object>of();
          case FLOORS -> List.<Object>of((Object) audience.floors().toArray(Integer[]::new));
          case ROLES ->
              List.<Object>of(
                  (Object) audience.roles().stream().map(Role::name).toArray(String[]::new));
        });
  }
}
