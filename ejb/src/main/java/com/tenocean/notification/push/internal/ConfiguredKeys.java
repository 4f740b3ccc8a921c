package com.tenocean.notification.push.internal;

import com.tenocean.shared.WrongSettingException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The VAPID keys of the configuration; stops the start of the portal when they are none that go
 * together, for else every browser would have to subscribe anew once that is mended.
 */
public class ConfiguredKeys implements Extension {
  private static final String PUBLIC = "tenocean.push.public-key";
  private static final String PRIVATE = "tenocean.push.private-key";

  void check(@Observes AfterDeploymentValidation portal) {
    try {
      in(ConfigProvider.getConfig());
    } catch (WrongSettingException wrong) {
      portal.addDeploymentProblem(wrong);
    }
  }

  /**
   * @return empty where there are none
   * @throws WrongSettingException if there is one of the two, or the two are no pair
   */
  static Optional<VapidPair> in(Config config) {
    var publicKey = config.getOptionalValue(PUBLIC, String.class);
    var privateKey = config.getOptionalValue(PRIVATE, String.class);
    if (publicKey.isEmpty() && privateKey.isEmpty()) {
      return Optional.empty();
    }
    if (publicKey.isEmpty() || privateKey.isEmpty()) {
      throw new WrongSettingException(
          "%s is set and %s is not; wanted are both, or none"
              .formatted(
                  publicKey.isPresent() ? PUBLIC : PRIVATE,
                  publicKey.isPresent() ? PRIVATE : PUBLIC));
    }
    var pair = new VapidPair(publicKey.get(), privateKey.get());
    if (!pair.isPair()) {
      throw new WrongSettingException(
          "%s and %s are not the two halves of one key pair on the curve P-256"
              .formatted(PUBLIC, PRIVATE));
    }
    return Optional.of(pair);
  }
}
