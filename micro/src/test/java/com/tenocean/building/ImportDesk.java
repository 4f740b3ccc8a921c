package com.tenocean.building;

import com.tenocean.building.internal.RosterStore;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Imports as an admin does, each time in one transaction; the role is another test's matter. */
@ApplicationScoped
public class ImportDesk {
  @Inject private RosterStore store;
  @Inject private Ids ids;
  @Inject private Clock clock;
  @Inject private Transactions transactions;

  RosterPreview preview(byte[] file) {
    return service().preview(file);
  }

  RosterChanges importAll(RosterPreview preview) {
    return transactions.inNew(() -> service().importAll(preview, GoneUnits.KEEP));
  }

  private RosterService service() {
    var service = new RosterService();
    service.store = store;
    service.ids = ids;
    service.clock = clock;
    return service;
  }
}
