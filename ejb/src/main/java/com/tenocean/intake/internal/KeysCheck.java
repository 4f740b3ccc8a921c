package com.tenocean.intake.internal;

import com.tenocean.event.EventCatalogue;
import com.tenocean.shared.WrongSettingException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stops the start of the portal when an event key is not as somebody can have meant it. */
public class KeysCheck implements Extension {

  void check(@Observes AfterDeploymentValidation portal) {
    try {
      new KeySettings(ConfigProvider.getConfig(), new EventCatalogue()).keys();
    } catch (WrongSettingException wrong) {
      portal.addDeploymentProblem(wrong);
    }
  }
}
