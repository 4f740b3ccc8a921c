package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.shared.UserId;
import java.util.Set;

/** Mail of some categories that a person gets. */
public record Subscription(UserId person, Set<Category> categories) {

  public Subscription {
    categories = Set.copyOf(categories);
  }

  public Subscription(UserId person, Category category) {
    this(person, Set.of(category));
  }
}
