package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Headline;
import com.tenocean.notification.Letter;
import com.tenocean.notification.Recipient;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter with all that its envelope needs.
 *
 * @param categories of what it tells
 * @param about the thing whose thread it belongs to, such as {@code topic 17}; null for none
 * @param hasBounced whether mail to the address was sent back lately
 */
record ReadyMail(
    DeliveryId delivery,
    Set<Category> categories,
    Recipient recipient,
    String address,
    Letter letter,
    Headline headline,
    @Nullable String about,
    Footer footer,
    boolean hasBounced) {

  /** Whether somebody sits there and waits for it: a link that lets people in, say. */
  boolean mustHurry() {
    return categories.contains(Category.SECURITY);
  }
}
