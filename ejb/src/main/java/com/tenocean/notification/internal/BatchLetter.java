package com.tenocean.notification.internal;

import static java.util.stream.Collectors.toSet;

import com.tenocean.notification.Category;
import com.tenocean.notification.Deliveries;
import com.tenocean.notification.Delivery;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PreferenceRepository;
import com.tenocean.notification.Preferences;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
  @Inject private PreferenceRepository preferences;
  @Inject private Templates templates;
  @Inject private Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  /** One of them, in words. */
  private record Written(Category category, Letter letter) {}

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var gathered = deliveries.collapsedInto(DeliveryId.of(data.get(DELIVERY)), MOST + 1);
    var chosen = preferences.of(recipient, clock.instant());
    var told =
        gathered.stream()
            .limit(MOST)
            .flatMap(one -> written(one, recipient, chosen).stream())
            .toList();
    if (told.isEmpty()) {
      throw new NothingToTellException("nothing of what had gathered is still so");
    }
    var letters = told.stream().map(Written::letter).toList();
    var letter =
        letters.size() == 1 ? letters.get(0) : together(letters, gathered.size() > MOST, recipient);
    return letter.of(told.stream().map(Written::category).collect(toSet()));
  }

  /** Each is asked about by itself: who does not want the one may want the others. */
  private Optional<Written> written(Delivery delivery, Recipient recipient, Preferences chosen) {
    var about = delivery.about().orElse(null);
    if (chosen.objection(delivery.category(), delivery.channel(), about) != null) {
      return Optional.empty();
    }
    try {
      var letter = templates.compose(delivery.template(), recipient, delivery.data());
      return Optional.of(new Written(delivery.category(), letter));
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
