package com.tenocean.web.language;

/**
 * Somebody picked a language in the frame. Observe it to keep the choice with a signed-in person.
 *
 * @param languageTag as a BCP 47 tag
 */
public record LanguageChosen(String languageTag) {}
