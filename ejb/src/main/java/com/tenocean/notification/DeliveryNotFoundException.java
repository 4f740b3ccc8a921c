package com.tenocean.notification;

import jakarta.ejb.ApplicationException;

/** There is no such delivery, or no more: they are not kept for ever. */
@ApplicationException(rollback = true)
public class DeliveryNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DeliveryNotFoundException(DeliveryId id) {
    super("there is no delivery " + id);
  }
}
