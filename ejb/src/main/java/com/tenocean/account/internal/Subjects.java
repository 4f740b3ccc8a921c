package com.tenocean.account.internal;

import com.tenocean.account.SignInAttempt;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose tries an attempt counts among. Addresses without an account are counted alike. */
@ApplicationScoped
public class Subjects {
  @Inject PortalKey key;

  /** A known device stands for itself alone; anyone else for the network and the account. */
  public List<Subject> of(SignInAttempt attempt, Optional<String> device) {
    return device
        .map(id -> List.of(subject(Pace.DEVICE, id)))
        .orElseGet(
            () ->
                List.of(
                    subject(Pace.NETWORK, Network.of(attempt.network())),
                    subject(Pace.ACCOUNT, fold(attempt.email()))));
  }

  /** For a mail that a visitor asks for. */
  public List<Subject> ofMail(String email, String network) {
    return List.of(
        subject(Pace.MAIL_NETWORK, Network.of(network)), subject(Pace.MAIL, fold(email)));
  }

  /** For a visitor who registers. */
  public List<Subject> ofRegistration(String network) {
    return List.of(subject(Pace.REGISTRATION, Network.of(network)));
  }

  /** For an applicant who applies again. */
  public List<Subject> ofApplicant(UserId user) {
    return List.of(subject(Pace.APPLICATION, user.toString()));
  }

  /** For somebody signed in who is asked for the password again. */
  public List<Subject> ofOwner(UserId user) {
    return List.of(subject(Pace.DEVICE, "owner " + user));
  }

  private Subject subject(Pace pace, String text) {
    return new Subject(pace, key.hash(pace.name(), text));
  }

  private static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
