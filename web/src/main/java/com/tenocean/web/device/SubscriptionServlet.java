package com.tenocean.web.device;

import com.tenocean.notification.push.BadSubscriptionException;
import com.tenocean.notification.push.DeviceName;
import com.tenocean.notification.push.OldServerKeyException;
import com.tenocean.notification.push.PushDevicesService;
import com.tenocean.notification.push.PushSubscription;
import com.tenocean.notification.push.TooManyDevicesException;
import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.language.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser hands in what it may be reached by: {@code POST} with JSON, from the page of
 * devices or from the worker. {@code GET} tells the key to subscribe for. A refusal says why, in
 * the reader's language, as {@code error}.
 */
@WebServlet("/settings/devices/subscription")
public class SubscriptionServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** An endpoint may be long; nothing else is. */
  private static final int LARGEST = 8 * 1024;

  @Inject transient PushDevicesService devices;
  @Inject transient Notices notices;
  @Inject transient Text text;

  private record Keys(@Nullable String p256dh, @Nullable String auth) {}

  private record HandedIn(
      @Nullable String endpoint,
      @Nullable Keys keys,
      @Nullable String serverKey,
      @Nullable String replaces) {

    PushSubscription subscription() {
      if (keys == null) {
        throw new BadSubscriptionException("there are no keys");
      }
      return new PushSubscription(endpoint, keys.p256dh, keys.auth);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, HttpServletResponse.SC_OK, Map.of("key", devices.serverKey()));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isJson(request)) {
      refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "devices.bad");
      return;
    }
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "devices.bad");
      return;
    }
    try {
      add(Json.read(new String(body, StandardCharsets.UTF_8), HandedIn.class), request);
      answer(response, HttpServletResponse.SC_OK, Map.of());
    } catch (BadSubscriptionException | MalformedJsonException e) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, "devices.bad");
    } catch (OldServerKeyException e) {
      refuse(response, HttpServletResponse.SC_CONFLICT, "devices.oldKey");
    } catch (TooManyDevicesException e) {
      refuse(response, HttpServletResponse.SC_CONFLICT, "devices.tooMany");
    }
  }

  private void add(@Nullable HandedIn handedIn, HttpServletRequest request) {
    if (handedIn == null) {
      throw new BadSubscriptionException("there is nothing in it");
    }
    var guess =
        DeviceGuess.of(request.getHeader("User-Agent")).orElseGet(() -> text.of("devices.unnamed"));
    devices.add(
        handedIn.subscription(),
        String.valueOf(handedIn.serverKey),
        new DeviceName(guess),
        handedIn.replaces);
    if (handedIn.replaces == null) {
      notices.done("devices.added");
    }
  }

  private void refuse(HttpServletResponse response, int status, String key) throws IOException {
    answer(response, status, Map.of("error", text.format(key, PushDevicesService.MOST)));
  }

  private static void answer(HttpServletResponse response, int status, Map<String, String> body)
      throws IOException {
    var json = Json.write(body).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private static boolean isJson(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
  }
}
