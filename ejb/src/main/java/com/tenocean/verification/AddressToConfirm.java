package com.tenocean.verification;

import java.io.Serializable;

/**
 * What a link to confirm an address is about.
 *
 * @param wantsPassword whether the person has yet to choose a password
 */
public record AddressToConfirm(String email, String firstName, boolean wantsPassword)
    implements Serializable {}
