package com.tenocean.notification.internal;

import com.tenocean.notification.Delivery;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.Recipient;
import com.tenocean.workflow.NonRetriableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The templates of all features, by name. */
@ApplicationScoped
public class Templates {
  private Iterable<MailTemplate> all;

  Templates() {}

  @Inject
  Templates(@Any Instance<MailTemplate> all) {
    this((Iterable<MailTemplate>) all);
  }

  Templates(Iterable<MailTemplate> all) {
    this.all = all;
  }

  /**
   * @throws com.tenocean.notification.NothingToTellException if what it tells of is no longer so
   */
  Letter compose(Delivery delivery, Recipient recipient) {
    for (var template : all) {
      if (template.name().equals(delivery.template())) {
        return template.compose(recipient, delivery.data());
      }
    }
    throw new NonRetriableException("no mail template is named '" + delivery.template() + "'");
  }
}
