package com.tenocean.harness;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the portal of the tests {@link FromOutside}, once, and tidies up after each of them. */
final class OutsidePortal implements BeforeAllCallback, AfterEachCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    surroundings(context);
  }

  @Override
  public void afterEach(ExtensionContext context) throws SQLException {
    SteppingDown.in(surroundings(context));
  }

  private static Surroundings surroundings(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OutsidePortal.class))
        .computeIfAbsent(Surroundings.class, key -> start(), Surroundings.class);
  }

  private static Surroundings start() {
    var surroundings = Surroundings.start("outside");
    surroundings.startPortal(PackedPortal.WHOLE.file());
    surroundings.settings().forEach(System::setProperty);
    return surroundings;
  }
}
