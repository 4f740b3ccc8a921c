package com.tenocean.notification;

import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the portal shows to the caller under the bell. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class InboxService {
  private static final int PAGE = 20;

  @Inject Inbox inbox;
  @Inject MuteRepository mutes;
  @Inject Caller caller;
  @Inject Clock clock;

  public int unread() {
    return inbox.unread(List.of(me())).getOrDefault(me(), 0);
  }

  /** Latest first; a part at a time. */
  public InboxList list(InboxFilter filter, @Nullable DeliveryId after) {
    var items = inbox.page(me(), filter, after, PAGE + 1);
    return items.size() <= PAGE
        ? new InboxList(items, null)
        : new InboxList(items.subList(0, PAGE), items.get(PAGE - 1).id());
  }

  /**
   * Reads one.
   *
   * @return what it says
   * @throws NotificationNotFoundException if it is not the caller's
   */
  public InboxItem open(DeliveryId id) {
    var item = mine(id);
    inbox.read(me(), id, clock.instant());
    return item;
  }

  /**
   * Reads all up to the latest that the caller has seen.
   *
   * @param category of that list; null for all
   */
  public void readAll(DeliveryId latest, @Nullable Category category) {
    inbox.readAll(me(), latest, category, clock.instant());
  }

  /**
   * Tells the caller no more of what a notification is about.
   *
   * @throws NotificationNotFoundException if it is not the caller's, or about nothing that goes on
   */
  public InboxItem mute(DeliveryId id) {
    var item = mine(id);
    var about = item.about();
    if (about == null) {
      throw new NotificationNotFoundException(id);
    }
    mutes.begin(me(), about, item.subject());
    return item;
  }

  private InboxItem mine(DeliveryId id) {
    return inbox.find(me(), id).orElseThrow(() -> new NotificationNotFoundException(id));
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
