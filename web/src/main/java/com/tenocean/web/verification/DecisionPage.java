package com.tenocean.web.verification;

import com.tenocean.verification.AlreadyDecidedException;
import com.tenocean.verification.Decision;
import com.tenocean.verification.NotReadyException;
import com.tenocean.verification.Reason;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationService;
import com.tenocean.verification.VerificationView;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Decides about the application that is open, and opens the next one. */
@Named
@RequestScoped
public class DecisionPage {
  @Inject VerificationService verifications;
  @Inject VerificationsPage queue;
  @Inject Complaints complaints;
  @Inject Notices notices;
  @Inject Times times;
  @Inject Text text;

  private String reason = "";

  public void approve() {
    decide("verifications.approved", verifications::approve);
  }

  public void reject() {
    var why = reason(reason);
    if (why.isEmpty()) {
      complaints.about("reject:reason", "verifications.badReason", Reason.MAX_LENGTH);
    } else {
      decide("verifications.rejected", id -> verifications.reject(id, why.get()));
    }
  }

  /** Empty if it is none, or too long. */
  static Optional<Reason> reason(String typed) {
    try {
      return Optional.of(new Reason(typed));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private interface Act {
    void on(VerificationId id);
  }

  private void decide(String done, Act act) {
    VerificationView open = queue.getOpen();
    if (open == null) {
      return;
    }
    try {
      act.on(open.row().id());
      notices.done(done, open.row().name());
      Navigation.to(queue.beyond(open.row().id()));
    } catch (AlreadyDecidedException late) {
      notices.held("verifications.already", open.row().name(), said(late.decision()));
      Navigation.to(queue.address());
    } catch (NotReadyException early) {
      notices.held("verifications.notReady", open.row().name());
      Navigation.to(queue.address());
    }
  }

  /** What was decided, by whom and when, as a sentence. */
  public String said(Decision decision) {
    var name = "verifications.said." + decision.status() + (decision.by() == null ? ".nobody" : "");
    return text.format(name, decision.by(), times.exact(decision.at()));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
