package com.tenocean.web.notification;

import static java.util.stream.Collectors.toMap;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.Mute;
import com.tenocean.notification.NotificationSettings;
import com.tenocean.notification.NotificationSettingsService;
import com.tenocean.notification.Pace;
import com.tenocean.notification.Preferences.Choice;
import com.tenocean.notification.QuietHours;
import com.tenocean.web.digest.DigestForm;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What reaches the person, and when. Lives as long as the page is open, so that its buttons hit
 * what they name, whatever was muted elsewhere meanwhile.
 */
@Named
@ViewScoped
public class NotificationSettingsPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final QuietHours USUAL_NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @Inject NotificationSettingsService service;
  @Inject DigestForm digest;
  @Inject Complaints complaints;
  @Inject Notices notices;

  private List<Mute> mutes;
  private final Map<String, String> paces = new HashMap<>();
  private boolean isSecurityOnly;
  private boolean keepsQuiet;
  private LocalTime from;
  private LocalTime to;
  private String zone;

  @PostConstruct
  void open() {
    var settings = service.mine();
    mutes = service.mutes();
    settings.paces().forEach((choice, pace) -> paces.put(key(choice), pace.name()));
    isSecurityOnly = settings.isSecurityOnly();
    keepsQuiet = settings.quiet() != null;
    var quiet = keepsQuiet ? settings.quiet() : USUAL_NIGHT;
    from = quiet.from();
    to = quiet.to();
    zone = settings.zone() == null ? null : settings.zone().getId();
  }

  /** Keeps the choices; stays on the page if they make no sense. */
  public String save() {
    if (keepsQuiet && from.equals(to)) {
      complaints.about("notifications:to", "notifications.sameTimes");
      return null;
    }
    service.save(
        new NotificationSettings(
            paces.entrySet().stream()
                .collect(toMap(p -> choice(p.getKey()), p -> Pace.valueOf(p.getValue()))),
            isSecurityOnly,
            keepsQuiet ? new QuietHours(from, to) : null,
            zone == null ? null : ZoneId.of(zone)));
    digest.keep();
    notices.done("notifications.saved");
    return "/settings/notifications?faces-redirect=true";
  }

  /**
   * Acts at once. Its button is immediate: what else was chosen is neither checked nor saved, and
   * stands in the form as it was.
   */
  public void unmute(Mute mute) {
    service.unmute(mute.thing());
    mutes = service.mutes();
    notices.done("notifications.unmuted");
  }

  public List<Category> getCategories() {
    return service.categories();
  }

  /** By {@code CATEGORY_CHANNEL}; as text, since Faces does not convert what goes into a map. */
  public Map<String, String> getPaces() {
    return paces;
  }

  /** What the person wants to hear no more of. */
  public List<Mute> getMutes() {
    return mutes;
  }

  private static String key(Choice choice) {
    return choice.category() + "_" + choice.channel();
  }

  private static Choice choice(String key) {
    return Stream.of(Channel.values())
        .filter(channel -> key.endsWith("_" + channel))
        .map(channel -> new Choice(category(key, channel), channel))
        .findFirst()
        .orElseThrow();
  }

  private static Category category(String key, Channel channel) {
    return Category.valueOf(key.substring(0, key.length() - channel.name().length() - 1));
  }

  /** The names of places, as {@code Europe/Madrid}: what people know their zone by. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  public String getAssociationZone() {
    return service.associationZone();
  }

  public boolean isSecurityOnly() {
    return isSecurityOnly;
  }

  public void setSecurityOnly(boolean securityOnly) {
    isSecurityOnly = securityOnly;
  }

  public boolean isQuiet() {
    return keepsQuiet;
  }

  public void setQuiet(boolean quiet) {
    keepsQuiet = quiet;
  }

  public LocalTime getFrom() {
    return from;
  }

  public void setFrom(LocalTime from) {
    this.from = from;
  }

  public LocalTime getTo() {
    return to;
  }

  public void setTo(LocalTime to) {
    this.to = to;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
