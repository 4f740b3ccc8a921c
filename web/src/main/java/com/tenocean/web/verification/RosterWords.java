package com.tenocean.web.verification;

import com.tenocean.verification.RosterMatch;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says whether the roster expects an applicant: in a word for lists, in a sentence for one. */
@Named
@RequestScoped
public class RosterWords {
  @Inject Text text;

  /** The look of the status. */
  public String kind(RosterMatch match) {
    return switch (match.degree()) {
      case SAME -> "good";
      case SIMILAR -> "wait";
      case NO -> "bad";
    };
  }

  /** For a column that says what is asked: yes, perhaps, no. */
  public String brief(RosterMatch match) {
    return text.of("verifications.brief." + match.degree());
  }

  public String word(RosterMatch match) {
    return text.of("verifications.match." + match.degree());
  }

  /** Why. */
  public String sentence(RosterMatch match) {
    return text.format("verifications.why." + match.why(), match.closest());
  }
}
