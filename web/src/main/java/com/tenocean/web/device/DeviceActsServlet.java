package com.tenocean.web.device;

import com.tenocean.notification.push.DeviceNotFoundException;
import com.tenocean.notification.push.PushDevicesService;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.visit.Query;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tests and removes devices, and returns to the page. The buttons name the device, so that none
 * hits its neighbour when the list has changed meanwhile.
 */
@WebServlet("/settings/devices/act")
public class DeviceActsServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient PushDevicesService devices;
  @Inject transient Notices notices;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Query.read(request, "test", SubscriptionId::of).ifPresent(this::test);
      Query.read(request, "remove", SubscriptionId::of).ifPresent(this::remove);
    } catch (DeviceNotFoundException notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + "/settings/devices");
  }

  /** Who had to sign in first is led here, and finds the list as it is by now. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/settings/devices");
  }

  private void test(SubscriptionId device) {
    if (devices.test(device)) {
      notices.done("devices.tested");
    } else {
      notices.held("devices.testUnderWay");
    }
  }

  private void remove(SubscriptionId device) {
    devices.remove(device);
    notices.done("devices.removed");
  }
}
