package com.tenocean.harness;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * The portals of the tests {@link FromOutside}: starts each with the first of its tests, and tidies
 * up after each of them.
 */
final class OutsidePortal implements BeforeAllCallback, AfterEachCallback {
  private static final LaneBalancer PORTALS = new LaneBalancer(2);

  /** Those of one portal run one after another. */
  static final class Lock implements ResourceLocksProvider {
    @Override
    public Set<ResourceLocksProvider.Lock> provideForClass(Class<?> test) {
      return Set.of(new ResourceLocksProvider.Lock("outside portal " + portal(test)));
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    PortalUnderTest.is(surroundings(context).settings());
  }

  @Override
  public void afterEach(ExtensionContext context) throws SQLException {
    SteppingDown.in(surroundings(context));
  }

  private static int portal(Class<?> test) {
    return PORTALS.of(test, test.getAnnotation(FromOutside.class).seconds());
  }

  private static Surroundings surroundings(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OutsidePortal.class))
        .computeIfAbsent(
            portal(context.getRequiredTestClass()), OutsidePortal::start, Surroundings.class);
  }

  private static Surroundings start(int number) {
    var surroundings = Surroundings.start("outside-" + number);
    surroundings.startPortal(PackedPortal.WHOLE.file());
    return surroundings;
  }
}
