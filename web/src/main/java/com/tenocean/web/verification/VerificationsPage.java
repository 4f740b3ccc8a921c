package com.tenocean.web.verification;

import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationKey;
import com.tenocean.verification.VerificationPage;
import com.tenocean.verification.VerificationRow;
import com.tenocean.verification.VerificationService;
import com.tenocean.verification.VerificationState;
import com.tenocean.verification.VerificationView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queue of applications, and the one that is open. */
@Named
@RequestScoped
public class VerificationsPage {
  @Inject VerificationService verifications;
  @Inject HttpServletRequest request;

  private QueueAddress address;
  private VerificationPage page;
  private Map<VerificationState, Long> counts;
  private List<Integer> floors;
  private @Nullable VerificationView open;

  @PostConstruct
  void read() {
    address = QueueAddress.of(request);
    page = verifications.list(address.filter(), address.after());
    counts = verifications.counts(address.filter().floor());
    floors = verifications.floors();
    open = address.open() == null ? null : verifications.find(address.open());
  }

  public List<VerificationRow> getRows() {
    return page.rows();
  }

  /** The one that is open; null if none is. */
  public @Nullable VerificationView getOpen() {
    return open;
  }

  public boolean isOpen(VerificationRow row) {
    return row.id().equals(address.open());
  }

  public VerificationState[] getStates() {
    return VerificationState.values();
  }

  public boolean isIn(VerificationState state) {
    return address.filter().state() == state;
  }

  public long count(VerificationState state) {
    return counts.get(state);
  }

  /** Empty where there is only one, and nothing to choose. */
  public List<Integer> getFloors() {
    return floors.size() > 1 ? floors : List.of();
  }

  /** Whether this list is for a floor, or for all where none is given. */
  public boolean isOn(@Nullable Integer floor) {
    return floor == null
        ? address.filter().floor() == null
        : floor.equals(address.filter().floor());
  }

  /** Whether something can be decided in this list. */
  public boolean isDecidable() {
    return isIn(VerificationState.WAITING) && !page.rows().isEmpty();
  }

  /** Whether this list's applications wait no more. */
  public boolean isOver() {
    return !isIn(VerificationState.WAITING) && !isIn(VerificationState.UNCONFIRMED);
  }

  public String to(VerificationState state) {
    return link(address.in(state));
  }

  public String toFloor(@Nullable Integer floor) {
    return link(address.onFloor(floor));
  }

  public String to(VerificationRow row) {
    return link(address.opening(row.id()));
  }

  /** The list alone. */
  public String getBack() {
    return link(address.opening(null));
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getMore() {
    VerificationKey next = page.next();
    return next == null ? null : link(address.from(next));
  }

  /** The application below the open one, or the first; null if there is none. */
  public @Nullable String getNext() {
    return neighbour(1);
  }

  /** The application above the open one; null if there is none. */
  public @Nullable String getPrevious() {
    return neighbour(-1);
  }

  /**
   * Where to go on when an application is decided: the one below it, else the one above, else none.
   */
  QueueAddress beyond(VerificationId decided) {
    var ids = page.rows().stream().map(VerificationRow::id).toList();
    var at = ids.indexOf(decided);
    var rest = ids.stream().filter(id -> !id.equals(decided)).toList();
    if (at < 0 || rest.isEmpty()) {
      return address.opening(null);
    }
    return address.opening(rest.get(Math.min(at, rest.size() - 1)));
  }

  QueueAddress address() {
    return address;
  }

  private @Nullable String neighbour(int step) {
    var ids = page.rows().stream().map(VerificationRow::id).toList();
    var at = ids.indexOf(address.open()) + step;
    return at < 0 || at >= ids.size() ? null : link(address.opening(ids.get(at)));
  }

  private String link(QueueAddress target) {
    return request.getContextPath() + target.path();
  }
}
