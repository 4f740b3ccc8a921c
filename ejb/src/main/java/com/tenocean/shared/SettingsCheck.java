package com.tenocean.shared;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stops the start of the portal when a setting can't be what somebody meant, before it takes a
 * request or a message: a wrong time zone would otherwise show in the first page that says a time.
 */
public class SettingsCheck implements Extension {

  void check(@Observes AfterDeploymentValidation portal) {
    var config = ConfigProvider.getConfig();
    Setting.CHECKED.forEach(setting -> check(setting, config, portal));
    LongerSetting.CHECKED.stream()
        .flatMap(pair -> pair.complaint(key -> config.getOptionalValue(key, String.class)).stream())
        .forEach(complaint -> portal.addDeploymentProblem(new WrongSettingException(complaint)));
  }

  private static void check(Setting setting, Config config, AfterDeploymentValidation portal) {
    config
        .getOptionalValue(setting.key(), String.class)
        .flatMap(setting::complaint)
        .ifPresent(complaint -> portal.addDeploymentProblem(new WrongSettingException(complaint)));
  }
}
