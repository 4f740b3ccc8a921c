package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.shared.UserId;

/** Mail of a category that a person gets. */
public record Subscription(UserId person, Category category) {}
