package com.tenocean.notification.internal;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.Recipient;
import com.tenocean.workflow.NonRetriableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** The templates of all features, by name. */
@ApplicationScoped
public class Templates {
  private Iterable<MailTemplate> all;

  Templates() {}

  @Inject
  Templates(@Any Instance<MailTemplate> all) {
    this((Iterable<MailTemplate>) all);
  }

  public Templates(Iterable<MailTemplate> all) {
    this.all = all;
  }

  /**
   * @throws com.tenocean.notification.NothingToTellException if what it tells of is no longer so
   */
  public Letter compose(String name, Recipient recipient, Map<String, String> data) {
    for (var template : all) {
      if (template.name().equals(name)) {
        return template.compose(recipient, data);
      }
    }
    throw new NonRetriableException("no mail template is named '" + name + "'");
  }
}
