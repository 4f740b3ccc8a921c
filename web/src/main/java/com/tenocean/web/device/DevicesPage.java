package com.tenocean.web.device;

import com.tenocean.notification.push.Device;
import com.tenocean.notification.push.PushDevicesService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The devices on which the person is told. */
@Named
@RequestScoped
public class DevicesPage {
  @Inject PushDevicesService service;

  private @Nullable List<Device> devices;

  public List<Device> getDevices() {
    if (devices == null) {
      devices = service.mine();
    }
    return devices;
  }

  /** What a browser subscribes for. */
  public String getKey() {
    return service.serverKey();
  }

  public int getMost() {
    return PushDevicesService.MOST;
  }
}
