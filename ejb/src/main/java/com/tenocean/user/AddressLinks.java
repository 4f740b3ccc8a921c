package com.tenocean.user;

import com.tenocean.shared.UserId;
import java.net.URI;

/**
 * Makes the links that prove a person reads mail at an address; implemented where links are kept.
 */
public interface AddressLinks {

  /** A fresh single-use link, minted while the mail is being written. */
  URI toConfirm(UserId person, EmailAddress address);
}
