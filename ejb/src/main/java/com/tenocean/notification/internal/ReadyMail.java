package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Letter;
import com.tenocean.notification.Recipient;

/** A letter with all that its envelope needs. */
record ReadyMail(
    DeliveryId delivery, Category category, Recipient recipient, String address, Letter letter) {}
