package com.tenocean.announcement.internal;

/**
 * Who may read what, in SQL: one rule for lists, for one announcement and for digests. (Who is told
 * is another, narrower question: see {@link Audiences}.)
 */
public final class Readership {
  /**
   * The people with the ids of the first parameter, an array, as {@code reader}: what they are and
   * where they live at present. Former residents have neither roles nor floors. Found once, not
   * again for each announcement.
   */
  public static final String WITH_READERS =
      """
      with reader as materialized (
        select p.id, p.status,
          array(select r.role::text from user_role r where r.user_id = p.id) as roles,
          array(select t.floor from occupancy o join unit t on t.id = o.unit_id
                where o.user_id = p.id and o.to_date is null) as floors
        from app_user p
        where p.id = any (?) and p.status in ('RESIDENT', 'ALUMNI'))
      """;

  /** Whether announcement {@code a} goes to reader {@code m}. */
  public static final String COVERS =
      "(a.audience = 'ALL' or a.floors && m.floors or a.roles && m.roles)";

  /** Whether announcement {@code a} is there to read at the moment of a parameter. */
  static final String READABLE =
      "(a.status = 'PUBLISHED' and (a.expires_at is null or a.expires_at > ?))";

  private Readership() {}
}
