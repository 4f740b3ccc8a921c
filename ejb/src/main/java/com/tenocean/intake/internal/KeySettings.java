package com.tenocean.intake.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.EventCatalogue;
import com.tenocean.event.EventName;
import com.tenocean.shared.WrongSettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * How keys are configured. {@code tenocean.api.keys} lists their names, because environment
 * variables can't be searched for them; each has {@code tenocean.api.keys.<name>.secret} and {@code
 * .events}.
 */
record KeySettings(Config config, EventCatalogue catalogue) {
  private static final String KEYS = "tenocean.api.keys";

  /** Long enough that nobody guesses it; of characters that a URL's path takes as they are. */
  private static final String SECRET = "[A-Za-z0-9._~-]{32,200}";

  /**
   * @throws WrongSettingException at the first value that can't be meant; never quotes a secret
   */
  List<IntakeKey> keys() {
    var keys = new ArrayList<IntakeKey>();
    for (var name : list(KEYS)) {
      var key = key(name);
      if (keys.stream().anyMatch(key::isSameAs)) {
        throw new WrongSettingException(setting(name, "secret") + " is that of another key");
      }
      keys.add(key);
    }
    return keys;
  }

  private IntakeKey key(String name) {
    if (!name.matches("[a-z][a-z0-9-]{0,49}")) {
      throw wrong(KEYS, name, "a list of names of lower-case letters, digits and hyphens");
    }
    return new IntakeKey(name, secret(name), events(name));
  }

  private String secret(String name) {
    var secret = config.getOptionalValue(setting(name, "secret"), String.class).orElse("");
    if (!secret.matches(SECRET)) {
      throw new WrongSettingException(
          "%s has %d characters that are not shown here; wanted are 32 to 200 of A-Z a-z 0-9 - . _ ~"
              .formatted(setting(name, "secret"), secret.length()));
    }
    return secret;
  }

  private Set<EventName> events(String key) {
    var setting = setting(key, "events");
    var names = list(setting);
    if (names.isEmpty()) {
      throw wrong(setting, "", wantedEvents());
    }
    return names.stream().map(name -> event(setting, name)).collect(toSet());
  }

  private EventName event(String setting, String name) {
    return catalogue
        .find(name)
        .filter(CataloguedEvent::isReportable)
        .map(CataloguedEvent::name)
        .orElseThrow(() -> wrong(setting, name, wantedEvents()));
  }

  private String wantedEvents() {
    return catalogue.all().stream()
        .filter(CataloguedEvent::isReportable)
        .map(event -> event.name().value())
        .collect(joining(", ", "a list of some of ", ""));
  }

  private List<String> list(String key) {
    return config.getOptionalValues(key, String.class).orElse(List.of()).stream()
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static String setting(String key, String part) {
    return KEYS + "." + key + "." + part;
  }

  private static WrongSettingException wrong(String key, String value, String wanted) {
    return new WrongSettingException("%s is \"%s\"; wanted is %s".formatted(key, value, wanted));
  }
}
