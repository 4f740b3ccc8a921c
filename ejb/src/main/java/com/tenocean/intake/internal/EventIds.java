package com.tenocean.intake.internal;

import com.tenocean.intake.BatchRefusedException;
import com.tenocean.intake.Refusal;
import com.tenocean.intake.Refusal.Kind;
import com.tenocean.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of events that bring none. */
@ApplicationScoped
public class EventIds {

  /** The ids of one batch, from its first event to its last, which may or may not need theirs. */
  @FunctionalInterface
  interface Names {
    String next();
  }

  private static final Pattern SEED = Pattern.compile("(\\d{1,15}),([A-Za-z0-9+/]{14}==)");
  private static final long LATEST = 1L << 48;

  @Inject Ids ids;

  /**
   * Fresh ids; or, where the sender gives a seed, such that follow from it: a batch that is sent
   * again, because its answer was lost, has the same ones.
   *
   * @throws BatchRefusedException if the seed is none
   */
  Names of(@Nullable String seed) {
    return seed == null ? () -> ids.next().toString() : seeded(seed);
  }

  private static Names seeded(String seed) {
    var parts = SEED.matcher(seed);
    if (!parts.matches() || Long.parseLong(parts.group(1)) >= LATEST) {
      var why = "the seed of the ids is not milliseconds, a comma, and ten bytes in Base64";
      throw new BatchRefusedException(new Refusal(Kind.WRONG, "$", why));
    }
    var time = BigInteger.valueOf(Long.parseLong(parts.group(1)));
    var first = new Ulid(time, new BigInteger(1, Base64.getDecoder().decode(parts.group(2))));
    return first::next;
  }

  /** A ULID (github.com/ulid/spec) that counts on: the time stays, the rest goes up by one. */
  private static final class Ulid {
    private static final int LENGTH = 26;
    private static final int BITS = 80;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());

    private final BigInteger time;
    private BigInteger rest;

    Ulid(BigInteger time, BigInteger rest) {
      this.time = time;
      this.rest = rest;
    }

    String next() {
      var text = text(time.shiftLeft(BITS).or(rest));
      rest = rest.add(BigInteger.ONE).mod(BigInteger.ONE.shiftLeft(BITS));
      return text;
    }

    private static String text(BigInteger number) {
      var text = new StringBuilder();
      for (var left = number; text.length() < LENGTH; left = left.divide(RADIX)) {
        text.append(DIGITS.charAt(left.mod(RADIX).intValue()));
      }
      return text.reverse().toString();
    }
  }
}
