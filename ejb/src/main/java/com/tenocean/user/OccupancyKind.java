package com.tenocean.user;

/** As what someone belongs to a unit. */
public enum OccupancyKind {
  TENANT,
  OWNER,
  SUBTENANT
}
