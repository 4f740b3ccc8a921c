package com.tenocean.notification.internal;

import com.tenocean.notification.Deliveries;
import com.tenocean.notification.Delivery;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of all that has gathered for a person: each by its subject, with where it leads. */
@ApplicationScoped
public class BatchLetter implements MailTemplate {
  public static final String NAME = "notification/batch";
  static final String DELIVERY = "delivery";
  private static final int MOST = 50;

  @Inject private Deliveries deliveries;
  @Inject private Templates templates;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var gathered = deliveries.collapsedInto(DeliveryId.of(data.get(DELIVERY)), MOST + 1);
    var letters =
        gathered.stream().limit(MOST).flatMap(one -> letter(one, recipient).stream()).toList();
    if (letters.isEmpty()) {
      throw new NothingToTellException("nothing of what had gathered is still so");
    }
    return letters.size() == 1
        ? letters.get(0)
        : together(letters, gathered.size() > MOST, recipient);
  }

  /** Who lost access since is told of nothing that only members hear. */
  private Optional<Letter> letter(Delivery delivery, Recipient recipient) {
    if (!recipient.standing().hears(delivery.category())) {
      return Optional.empty();
    }
    try {
      return Optional.of(templates.compose(delivery.template(), recipient, delivery.data()));
    } catch (NothingToTellException noLongerSo) {
      return Optional.empty();
    }
  }

  private static Letter together(List<Letter> letters, boolean isMore, Recipient recipient) {
    var texts = MailTexts.beside(MailTemplate.class, recipient.locale());
    return new Letter(
        texts.of("batch.subject", letters.get(0).subject(), letters.size() - 1),
        List.of(texts.of(isMore ? "batch.news-and-more" : "batch.news", letters.size())),
        letters.stream().map(BatchLetter::item).toList(),
        null);
  }

  private static Letter.Item item(Letter letter) {
    var action = letter.action();
    return new Letter.Item(letter.subject(), action == null ? null : action.target());
  }
}
