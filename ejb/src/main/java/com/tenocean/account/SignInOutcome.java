package com.tenocean.account;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {

  /**
   * The password is right.
   *
   * @param name as the frame shows it
   * @param languageTag the person's language, empty for the association's
   * @param device lets later attempts from this device skip the queue of strangers; not a secret
   *     that signs anyone in
   */
  record SignedIn(Access access, String name, String languageTag, String device)
      implements SignInOutcome {}

  /** No account has this address and password; which of the two is wrong is not told. */
  record Unknown() implements SignInOutcome {}

  /** Too many wrong attempts came before; the password was not looked at. */
  record Wait(Duration pause) implements SignInOutcome {}

  /** The password is right, the address still has to be confirmed. */
  record Unconfirmed() implements SignInOutcome {}

  /** The password is right, the person is shut out. */
  record Suspended() implements SignInOutcome {}
}
