package com.tenocean.web.language;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which texts pages and code ask for. */
final class UsedTexts {
  private static final Pattern IN_PAGE =
      Pattern.compile("\\btext\\.(\\w+)(?:\\['([^']+)'\\]|\\.(\\w+))");
  private static final Pattern QUOTED = Pattern.compile("['\"]([a-z]\\w*\\.[\\w.]+)['\"]");
  private static final Pattern BEGINNING = Pattern.compile("['\"]([\\w.]+\\.)['\"]");

  private final Set<String> names = new TreeSet<>();
  private final Set<String> beginnings = new TreeSet<>();

  UsedTexts() {
    Sources.pages().forEach(file -> read(Sources.read(file)));
    Sources.java().forEach(file -> read(Sources.read(file)));
  }

  private void read(String source) {
    var inPage = IN_PAGE.matcher(source);
    while (inPage.find()) {
      names.add(
          inPage.group(1) + "." + (inPage.group(2) == null ? inPage.group(3) : inPage.group(2)));
    }
    var quoted = QUOTED.matcher(source);
    while (quoted.find()) {
      names.add(quoted.group(1));
    }
    var beginning = BEGINNING.matcher(source);
    while (beginning.find()) {
      beginnings.add(beginning.group(1));
    }
  }

  /** Names asked for that look like texts of one of these features. */
  Set<String> namesOf(Set<String> features) {
    var wanted = new TreeSet<String>();
    names.stream().filter(name -> features.contains(feature(name))).forEach(wanted::add);
    wanted.removeIf(name -> name.matches(".*\\.(css|js|svg)?"));
    return wanted;
  }

  /** Whether a text is asked for, by its name or by a beginning to which code adds the rest. */
  boolean has(String name) {
    var key = name.substring(feature(name).length() + 1);
    return names.contains(name)
        || beginnings.stream().anyMatch(b -> name.startsWith(b) || key.startsWith(b));
  }

  private static String feature(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
