package com.tenocean.notification.internal;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.PlainText;

/** A letter as plain text. */
@JStache(path = "com/tenocean/notification/internal/letter.txt")
@JStacheConfig(contentType = PlainText.class)
record TextLetter(LetterView mail) {}
