package com.tenocean.user;

import com.tenocean.shared.UserId;
import java.net.URI;

/** The links that prove a person reads mail at an address; implemented where links are kept. */
public interface AddressLinks {

  /** A fresh single-use link, minted while the mail is being written. */
  URI toConfirm(UserId person, EmailAddress address);

  /** The person has another address now: what was mailed to the old one must open nothing more. */
  void revokeAll(UserId person);
}
