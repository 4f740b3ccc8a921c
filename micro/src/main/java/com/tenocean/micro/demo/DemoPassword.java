package com.tenocean.micro.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A password made of words, to be read from one window and typed into another. */
public final class DemoPassword {
  private static final List<String> WORDS =
      List.of(
          ("anchor basket candle copper dinner elbow feather garden hammer island jacket kettle"
                  + " ladder lemon marble meadow napkin needle orange pencil pepper pillow pocket"
                  + " ribbon river saddle shovel silver table timber velvet window")
              .split(" "));
  private static final int COUNT = 5;

  private DemoPassword() {}

  /** Five words out of 32: with the portal's slow-down, years of guessing. */
  public static String make() {
    Random random = new SecureRandom();
    return random
        .ints(COUNT, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining("-"));
  }
}
