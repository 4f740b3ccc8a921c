package com.tenocean.notification.internal;

import com.tenocean.shared.PortalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sorts mails by whether they must hurry and, if that counts, by the host they go to. */
@ApplicationScoped
public class Lanes {
  /** Of a keyed hash: so little that every lane holds many hosts, and none can be told from it. */
  private static final int SIGNS = 2;

  private MailRates rates;
  private PortalKey key;

  Lanes() {}

  @Inject
  public Lanes(MailRates rates, PortalKey key) {
    this.rates = rates;
    this.key = key;
  }

  /** Whether it is of use to know the address. */
  boolean tellHosts() {
    return rates.perHost() > 0;
  }

  /**
   * @param address null if it is not known yet
   */
  public Lane of(@Nullable String address, boolean isUrgent) {
    return new Lane(tellHosts() && address != null ? host(address) : null, isUrgent);
  }

  private String host(String address) {
    var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return key.hash("mail-host", domain).substring(0, SIGNS);
  }
}
