package com.tenocean.harness;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final int PORTALS = 2;
  private static final Map<Class<?>, Integer> NUMBERS = new ConcurrentHashMap<>();

  /** Every class goes to the next one, in the order in which they are found. */
  private static synchronized int number(Class<?> test) {
    return NUMBERS.computeIfAbsent(test, added -> NUMBERS.size() % PORTALS);
  }

  /** Those of one portal run one after another. */
  static final class Lock implements ResourceLocksProvider {
    @Override
    public Set<ResourceLocksProvider.Lock> provideForClass(Class<?> test) {
      return Set.of(new ResourceLocksProvider.Lock("outside portal " + number(test)));
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

  private static Surroundings surroundings(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OutsidePortal.class))
        .computeIfAbsent(
            number(context.getRequiredTestClass()), OutsidePortal::start, Surroundings.class);
  }

  private static Surroundings start(int number) {
    var surroundings = Surroundings.start("outside-" + number);
    surroundings.startPortal(PackedPortal.WHOLE.file());
    return surroundings;
  }
}
