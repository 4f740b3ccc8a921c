package com.tenocean.user;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.shared.UserId;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People and their particulars on real parts: database, broker, SMTP. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {
  @Inject private Neighbors neighbors;
  @Inject private PeopleService people;
  @Resource private ManagedExecutorService threads;

  @Test
  void bothAddressesHearOfAChangeAndTheNewOneCountsOnceConfirmed() {
    var nina = neighbors.resident("nina.old@example.org", Role.TENANT);

    neighbors.asksForAddress(nina, "nina.new@example.org");
    awaitMails(
        nina,
        "user/address-asked → nina.old@example.org",
        "user/confirm-new-address → nina.new@example.org");
    assertThat(neighbors.address(nina)).isEqualTo("nina.old@example.org");

    assertThat(neighbors.confirms(nina, "nina.new@example.org")).isTrue();
    assertThat(neighbors.address(nina)).isEqualTo("nina.new@example.org");
    awaitMails(nina, "user/address-changed → nina.old@example.org");
  }

  @Test
  void theOwnerOfAWantedAddressIsToldAndNobodyElse() {
    var owner = neighbors.resident("nina.owner@example.org", Role.TENANT);
    var other = neighbors.resident("nina.other@example.org", Role.TENANT);

    neighbors.asksForAddress(other, "NINA.owner@example.org");

    awaitMails(owner, "user/address-taken → NINA.owner@example.org");
    assertThat(neighbors.confirms(other, "nina.owner@example.org")).isFalse();
  }

  @Test
  void whoIsSuspendedIsTold() {
    var nina = neighbors.resident("nina.suspended@example.org", Role.TENANT);
    neighbors.statusChanged(nina, UserStatus.RESIDENT, UserStatus.SUSPENDED);
    awaitMails(nina, "user/suspended → own");
  }

  @Test
  void ofTwoAdminsWhoLeaveAtTheSameMomentOneStays() throws Exception {
    neighbors.hideOtherAdmins(true);
    try {
      var one = neighbors.resident("nina.admin1@example.org", Role.ADMIN);
      var other = neighbors.resident("nina.admin2@example.org", Role.ADMIN);
      var start = new CyclicBarrier(2);

      var leaving = List.of(one, other).stream().map(a -> threads.submit(() -> leave(a, start)));
      var left = leaving.toList().stream().filter(PeopleIT::result).count();

      assertThat(left).isEqualTo(1);
      assertThat(neighbors.admins()).isEqualTo(1);
    } finally {
      neighbors.hideOtherAdmins(false);
    }
  }

  @Test
  void isClosedToWhoIsNoAdmin() {
    assertThatThrownBy(() -> people.people(PeopleFilter.ALL, null))
        .isInstanceOf(EJBAccessException.class);
  }

  private boolean leave(UserId admin, CyclicBarrier start) throws Exception {
    start.await();
    try {
      neighbors.becomes(admin, Role.TENANT);
      return true;
    } catch (LastAdminException e) {
      return false;
    }
  }

  private static boolean result(Future<Boolean> leaving) {
    try {
      return leaving.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitMails(UserId person, String... mails) {
    soon().untilAsserted(() -> assertThat(neighbors.mailed(person)).contains(mails));
  }
}
