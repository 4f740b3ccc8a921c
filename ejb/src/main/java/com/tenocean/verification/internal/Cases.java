package com.tenocean.verification.internal;

import com.tenocean.building.RosterEntry;
import com.tenocean.building.Unit;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitRepository;
import com.tenocean.user.Home;
import com.tenocean.user.Homes;
import com.tenocean.user.Occupancy;
import com.tenocean.user.OccupancyRepository;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.Decision;
import com.tenocean.verification.EarlierApplication;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationFilter;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationKey;
import com.tenocean.verification.VerificationRow;
import com.tenocean.verification.VerificationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reviewers get to see. */
@ApplicationScoped
public class Cases {
  private static final int MOST_EARLIER = 5;

  @PersistenceContext(unitName = "tenocean")
  EntityManager em;

  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject UnitRepository units;
  @Inject OccupancyRepository occupancies;
  @Inject Homes homes;

  public List<VerificationRow> page(
      Reviewer reviewer, VerificationFilter filter, @Nullable VerificationKey after, int size) {
    var cases =
        new CaseQuery().seenBy(reviewer).matching(filter).page(em, filter.state(), after, size);
    var expected = expectedIn(cases);
    return cases.stream().map(one -> one.row(expectedFor(one, expected))).toList();
  }

  public long count(Reviewer reviewer, VerificationFilter filter) {
    return new CaseQuery().seenBy(reviewer).matching(filter).count(em);
  }

  /** Empty if there is none, or it is not the reviewer's. */
  public Optional<Case> find(Reviewer reviewer, VerificationId id) {
    return verifications
        .find(id)
        .flatMap(this::withPeople)
        .filter(found -> reviewer.mayReview(found.verification(), found.floor()));
  }

  public VerificationView view(Case one) {
    var unit = one.unit();
    return new VerificationView(
        one.row(expectedFor(one, expectedIn(List.of(one)))),
        one.applicant().email().map(Object::toString).orElse(null),
        unit == null ? List.of() : residents(unit.id()),
        homes.of(one.applicant().id()).stream().map(Home::label).toList(),
        earlier(one.verification()),
        decision(one.verification()));
  }

  private List<EarlierApplication> earlier(Verification present) {
    return verifications.decidedBefore(present, MOST_EARLIER).stream()
        .map(one -> new EarlierApplication(label(one), decision(one)))
        .toList();
  }

  private @Nullable String label(Verification one) {
    return one.unit().flatMap(units::find).map(Unit::label).orElse(null);
  }

  /** Null while it is open. */
  public @Nullable Decision decision(Verification verification) {
    return verification.decidedAt().isEmpty()
        ? null
        : new Decision(
            verification.status(),
            verification.decidedBy().flatMap(users::find).map(Cases::name).orElse(null),
            verification.decidedAt().get(),
            verification.reason().orElse(null));
  }

  private Optional<Case> withPeople(Verification verification) {
    var unit = verification.unit().flatMap(units::find).orElse(null);
    return users.find(verification.applicant()).map(user -> new Case(verification, user, unit));
  }

  private List<String> residents(UnitId unit) {
    var there = occupancies.openIn(unit).stream().map(Occupancy::userId).toList();
    return there.isEmpty() ? List.of() : users.find(there).stream().map(Cases::name).toList();
  }

  private static String name(User user) {
    return user.name().full();
  }

  private static List<String> expectedFor(Case one, Map<UnitId, List<String>> expected) {
    return one.unit() == null ? List.of() : expected.getOrDefault(one.unit().id(), List.of());
  }

  private Map<UnitId, List<String>> expectedIn(List<Case> cases) {
    var wanted =
        cases.stream().map(Case::unit).filter(Objects::nonNull).map(u -> u.id().value()).toList();
    return em.createQuery(
            "select r from RosterEntry r where r.unitId in :units order by r.unitId, r.position",
            RosterEntry.class)
        .setParameter("units", wanted)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                RosterEntry::unitId, Collectors.mapping(RosterEntry::name, Collectors.toList())));
  }
}
