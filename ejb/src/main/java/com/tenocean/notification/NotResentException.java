package com.tenocean.notification;

import jakarta.ejb.ApplicationException;

/** A delivery can't be told again, and why. */
@ApplicationException(rollback = true)
public class NotResentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Obstacle obstacle;

  NotResentException(DeliveryId id, Obstacle obstacle) {
    super("delivery %s is not told again: %s".formatted(id, obstacle));
    this.obstacle = obstacle;
  }

  public Obstacle obstacle() {
    return obstacle;
  }
}
