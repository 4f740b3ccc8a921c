package com.tenocean.verification;

import java.io.Serializable;

/**
 * What a link to confirm an address is about.
 *
 * @param name the person's full name
 * @param wantsPassword whether the person has yet to choose a password
 */
public record AddressToConfirm(String email, String name, boolean wantsPassword)
    implements Serializable {}
