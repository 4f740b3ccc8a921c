package com.tenocean.web.page;

import com.tenocean.web.language.Sources;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that style sheets and scripts know. */
final class StyleSheets {
  private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

  private final Set<String> known = new TreeSet<>();

  StyleSheets() {
    Sources.resources()
        .map(Sources::read)
        .forEach(text -> CLASS.matcher(text).results().forEach(found -> known.add(found.group(1))));
  }

  boolean knows(String styleClass) {
    return known.contains(styleClass);
  }

  /**
   * The classes that an attribute names for certain: those of its expressions are not known here.
   */
  static Stream<String> named(String attribute) {
    return Arrays.stream(attribute.replaceAll("#\\{[^}]*}", "#").split("\\s+"))
        .filter(name -> !name.isEmpty() && !name.contains("#"));
  }
}
