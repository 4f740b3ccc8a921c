package com.tenocean.notification;

import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people choose about what reaches them, each for themselves. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class NotificationSettingsService {
  @Inject PreferenceRepository preferences;
  @Inject Caller caller;
  @Resource SessionContext session;

  /** The categories that the caller can choose for, in the order shown. */
  public List<Category> categories() {
    return session.isCallerInRole("ADMIN")
        ? List.of(Category.VERIFICATION, Category.OPERATIONS)
        : List.of(Category.VERIFICATION);
  }

  public NotificationSettings mine() {
    var chosen = preferences.chosenBy(me());
    var paces =
        categories().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    category ->
                        chosen.paces().getOrDefault(category, Preferences.usual(category))));
    return new NotificationSettings(paces, chosen.isSecurityOnly(), chosen.quiet(), chosen.zone());
  }

  /** Keeps the choices; they count for what is told from now on. */
  public void save(NotificationSettings wanted) {
    preferences.save(me(), wanted);
  }

  /** The time zone of those who choose none, for the page to name it. */
  public String associationZone() {
    return preferences.associationZone().getId();
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
