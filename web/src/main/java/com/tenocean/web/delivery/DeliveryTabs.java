package com.tenocean.web.delivery;

import com.tenocean.web.visit.Addresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The parts of the deliveries. */
@Named
@RequestScoped
public class DeliveryTabs {
  @Inject HttpServletRequest request;

  /** A part; its name is {@code tab.<NAME>} in the bundle. */
  public enum Tab {
    ALL("/admin/deliveries"),
    SUPPRESSED("/admin/deliveries/suppressed");

    private final String path;

    Tab(String path) {
      this.path = path;
    }

    public String getPath() {
      return path;
    }
  }

  public Tab[] getAll() {
    return Tab.values();
  }

  public boolean isOn(Tab tab) {
    return Addresses.path(request).equals(tab.getPath());
  }
}
