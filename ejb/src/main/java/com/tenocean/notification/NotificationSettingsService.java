package com.tenocean.notification;

import static java.util.stream.Collectors.toMap;

import com.tenocean.notification.Preferences.Choice;
import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people choose about what reaches them, each for themselves. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class NotificationSettingsService {
  @Inject SettingsRepository settings;
  @Inject PreferenceRepository preferences;
  @Inject MuteRepository mutes;
  @Inject Recipients recipients;
  @Inject Caller caller;
  @Resource SessionContext session;

  /** The categories that the caller can choose for, in the order shown. */
  public List<Category> categories() {
    var standing = standing();
    return Stream.of(Category.VERIFICATION, Category.ANNOUNCEMENT, Category.OPERATIONS)
        .filter(standing::hears)
        .filter(category -> category != Category.OPERATIONS || session.isCallerInRole("ADMIN"))
        .toList();
  }

  /** With the usual pace where the caller has chosen none. */
  public NotificationSettings mine() {
    var chosen = settings.of(me());
    var standing = standing();
    var paces =
        choices()
            .collect(
                toMap(
                    Function.identity(),
                    choice ->
                        chosen
                            .paces()
                            .getOrDefault(
                                choice,
                                Usual.pace(standing, choice.category(), choice.channel()))));
    return new NotificationSettings(paces, chosen.isSecurityOnly(), chosen.quiet(), chosen.zone());
  }

  /** Keeps the choices; they count for what is told from now on. */
  public void save(NotificationSettings wanted) {
    settings.save(me(), wanted);
  }

  /** What the caller wants to hear no more of, latest first. */
  public List<Mute> mutes() {
    return mutes.of(me());
  }

  public void unmute(String thing) {
    mutes.end(me(), thing);
  }

  /** The time zone of those who choose none, for the page to name it. */
  public String associationZone() {
    return preferences.associationZone().getId();
  }

  private Stream<Choice> choices() {
    return categories().stream()
        .flatMap(
            category -> category.channels().stream().map(channel -> new Choice(category, channel)));
  }

  private Standing standing() {
    return recipients.find(me()).map(Recipient::standing).orElseThrow();
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
