package com.tenocean.account;

import java.text.Normalizer;

/**
 * A password as a person typed it. The same text typed on another keyboard is the same password:
 * compatibility forms are folded (NFKC, Unicode Standard Annex 15, as NIST SP 800-63B-4 asks). It
 * never shows in a log.
 *
 * @param text the normalised text
 */
public record Password(String text) {

  public Password {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Its length as people count: code points, not bytes. */
  public int length() {
    return text.codePointCount(0, text.length());
  }

  @Override
  public String toString() {
    return "[password]";
  }
}
