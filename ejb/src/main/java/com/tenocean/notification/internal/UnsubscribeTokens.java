package com.tenocean.notification.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tenocean.notification.Category;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in a link that stops mail: whose, of what categories, and a signature; letters,
 * digits, hyphens and underscores. It is good for ever, since old mail must be stoppable too, and
 * good for nothing else.
 */
@ApplicationScoped
public class UnsubscribeTokens {
  private static final String USE = "unsubscribe";
  private static final String BETWEEN = ",";
  private static final int ID = 16;

  /** 128 bits of the signature, in Base64. */
  private static final int SIGNATURE = 22;

  private PortalKey key;

  UnsubscribeTokens() {}

  @Inject
  public UnsubscribeTokens(PortalKey key) {
    this.key = key;
  }

  public String of(Subscription subscription) {
    var id = subscription.person().value();
    var categories =
        subscription.categories().stream()
            .map(Category::name)
            .sorted()
            .collect(joining(BETWEEN))
            .getBytes(StandardCharsets.US_ASCII);
    var named =
        ByteBuffer.allocate(ID + categories.length)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(categories)
            .array();
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(named);
    return signature(text) + text;
  }

  /** Empty if it is not one of ours, or not all of it. */
  public Optional<Subscription> read(String token) {
    if (token.length() <= SIGNATURE || !isSigned(token)) {
      return Optional.empty();
    }
    var named = Base64.getUrlDecoder().decode(token.substring(SIGNATURE));
    var names = new String(named, ID, named.length - ID, StandardCharsets.US_ASCII).split(BETWEEN);
    var categories =
        Arrays.stream(Category.values())
            .filter(known -> List.of(names).contains(known.name()))
            .collect(toSet());
    var id = ByteBuffer.wrap(named);
    var person = new UserId(new UUID(id.getLong(), id.getLong()));
    return categories.isEmpty()
        ? Optional.empty()
        : Optional.of(new Subscription(person, categories));
  }

  private boolean isSigned(String token) {
    var expected = signature(token.substring(SIGNATURE)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(
        expected, token.substring(0, SIGNATURE).getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String text) {
    return key.hash(USE, text).substring(0, SIGNATURE);
  }
}
