package com.tenocean.notification.internal;

import io.jstach.jstache.JStache;

/**
 * A letter as HTML that reads well without any style. It brings its own colours for light and dark,
 * since readers that know only half of the wish for a dark page would mix theirs with it.
 */
@JStache(path = "com/tenocean/notification/internal/letter.html")
record HtmlLetter(LetterView mail) {}
