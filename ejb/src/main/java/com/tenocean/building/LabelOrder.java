package com.tenocean.building;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders labels as people do: 2B before 10A. */
public final class LabelOrder {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

  private LabelOrder() {}

  public static Comparator<String> natural() {
    return Comparator.comparing(LabelOrder::padded, String.CASE_INSENSITIVE_ORDER)
        .thenComparing(Comparator.naturalOrder());
  }

  private static String padded(String label) {
    return DIGITS
        .matcher(label)
        .replaceAll(n -> Matcher.quoteReplacement("%015d".formatted(Long.parseLong(n.group()))));
  }
}
