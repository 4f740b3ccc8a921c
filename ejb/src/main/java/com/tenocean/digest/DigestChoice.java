package com.tenocean.digest;

import java.io.Serializable;

/**
 * What a person wants.
 *
 * @param day when; known even while it is off, for the way back
 * @param isOn false where DIGEST mail is turned off, be it here or by "unsubscribe" in a mail
 */
public record DigestChoice(DigestDay day, boolean isOn) implements Serializable {}
