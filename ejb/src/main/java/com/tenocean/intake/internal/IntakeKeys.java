package com.tenocean.intake.internal;

import com.tenocean.event.EventCatalogue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The keys of this portal; they stand in its configuration and nowhere else. */
@ApplicationScoped
public class IntakeKeys {
  @Inject Config config;
  @Inject EventCatalogue catalogue;

  private List<IntakeKey> keys = List.of();

  @PostConstruct
  void read() {
    keys = new KeySettings(config, catalogue).keys();
  }

  /** Looks at every key, so that the time tells nothing of which are there. */
  public Optional<IntakeKey> find(String secret) {
    return keys.stream().filter(key -> key.opensWith(secret)).reduce((one, other) -> one);
  }
}
