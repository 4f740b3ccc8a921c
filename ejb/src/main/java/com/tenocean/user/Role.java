package com.tenocean.user;

/** What a person may do. Roles add up; the names are those of the container's roles. */
public enum Role {
  /** Lives here, or owns a unit. */
  TENANT,
  /** Reviews the registrations of named floors, and no other. */
  FLOOR_CAPTAIN,
  /** Works the request board; invited, needs no unit. */
  MAINTENANCE,
  /** The board of the association. */
  ADMIN
}
