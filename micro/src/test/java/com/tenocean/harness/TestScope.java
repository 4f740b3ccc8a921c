package com.tenocean.harness;

import java.util.Locale;

/**
 * How much a run proves, each more than the one before: {@code mvn verify} what a change most
 * likely breaks; with {@code -Pci} every kind of fault at a small size, too; with {@code -Pfaults}
 * all of them at full size. Tests that are {@link #CI} alone have its name as their tag.
 */
public enum TestScope {
  VERIFY,
  CI,
  FAULTS;

  private static final TestScope CHOSEN =
      valueOf(System.getProperty("tenocean.test.scope", "verify").toUpperCase(Locale.ROOT));

  /** The tag of tests that {@code mvn verify} leaves out. */
  public static final String CI_ALONE = "ci";

  /** What the run at hand takes of three sizes. */
  public static <T> T choose(T verify, T ci, T faults) {
    return switch (CHOSEN) {
      case VERIFY -> verify;
      case CI -> ci;
      case FAULTS -> faults;
    };
  }
}
