package com.tenocean.intake.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.Occasion;

/**
 * One event of a batch, read and found good in itself.
 *
 * @param path where it stands in the batch
 */
public record ReportedEvent(String path, Occasion occasion, DomainEvent event) {

  public String id() {
    return occasion.id();
  }
}
