package com.tenocean.verification;

import static java.util.Comparator.comparing;

import com.tenocean.building.UnitRepository;
import com.tenocean.shared.Caller;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.internal.Cases;
import com.tenocean.verification.internal.Decisions;
import com.tenocean.verification.internal.Reviewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers do: see who applies, and decide. Captains see their own floors alone; anything
 * else is not found.
 */
@Stateless
@RolesAllowed({"FLOOR_CAPTAIN", "ADMIN"})
public class VerificationService {
  private static final int PAGE = 25;

  @Inject Cases cases;
  @Inject Decisions decisions;
  @Inject UserRepository users;
  @Inject UnitRepository units;
  @Inject Caller caller;

  /**
   * @param after where the page before ended; null for the first
   */
  public VerificationPage list(VerificationFilter filter, @Nullable VerificationKey after) {
    var rows = cases.page(reviewer(), filter, after, PAGE + 1);
    if (rows.size() <= PAGE) {
      return new VerificationPage(rows, null);
    }
    var page = rows.subList(0, PAGE);
    return new VerificationPage(page, VerificationKey.of(page.get(PAGE - 1)));
  }

  /**
   * How many there are in each state.
   *
   * @param floor null for all floors of the reviewer
   */
  public Map<VerificationState, Long> counts(@Nullable Integer floor) {
    var reviewer = reviewer();
    var counts = new EnumMap<VerificationState, Long>(VerificationState.class);
    for (var state : VerificationState.values()) {
      counts.put(state, cases.count(reviewer, new VerificationFilter(state, floor)));
    }
    return counts;
  }

  /** The floors that the reviewer decides about. */
  public List<Integer> floors() {
    var reviewer = reviewer();
    return reviewer.isAdmin() ? units.floors() : reviewer.floors().stream().sorted().toList();
  }

  /**
   * @throws VerificationNotFoundException if there is none, or it is not the caller's to see
   */
  public VerificationView find(VerificationId id) {
    return cases
        .find(reviewer(), id)
        .map(cases::view)
        .orElseThrow(() -> new VerificationNotFoundException(id));
  }

  /**
   * Recognises the applicant as a resident.
   *
   * @throws AlreadyDecidedException if another reviewer was first
   * @throws NotReadyException if the address is not confirmed yet
   * @throws VerificationNotFoundException if there is none, or it is not the caller's to decide
   */
  public void approve(VerificationId id) {
    decisions.decide(reviewer(), id, null).orThrow();
  }

  /**
   * Declines; the applicant reads the reason and may apply again.
   *
   * @throws AlreadyDecidedException if another reviewer was first
   * @throws NotReadyException if the address is not confirmed yet
   * @throws VerificationNotFoundException if there is none, or it is not the caller's to decide
   */
  public void reject(VerificationId id, Reason reason) {
    decisions.decide(reviewer(), id, reason).orThrow();
  }

  /** Approves those that can be; the others are told of in the results. */
  public List<DecisionResult> approveAll(List<VerificationId> ids) {
    return decideAll(ids, null);
  }

  /** Declines those that can be, with one reason for all. */
  public List<DecisionResult> rejectAll(List<VerificationId> ids, Reason reason) {
    return decideAll(ids, reason);
  }

  /** In one order for everybody, so that two reviewers never wait for each other. */
  private List<DecisionResult> decideAll(List<VerificationId> ids, @Nullable Reason reason) {
    var reviewer = reviewer();
    return ids.stream()
        .distinct()
        .sorted(comparing(VerificationId::value))
        .map(id -> decisions.decide(reviewer, id, reason))
        .toList();
  }

  private Reviewer reviewer() {
    return users.find(caller.current().orElseThrow()).map(Reviewer::of).orElseThrow();
  }
}
