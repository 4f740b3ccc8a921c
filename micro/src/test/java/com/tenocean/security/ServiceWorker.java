package com.tenocean.security;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.tenocean.web.browser.PortalAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The portal's service worker in Chromium, by the DevTools protocol: Playwright for Java reaches
 * pages alone.
 */
final class ServiceWorker {
  private static final String SHOWN =
      """
      (async () => JSON.stringify((await self.registration.getNotifications())
        .map(({ title, body, lang, tag }) => ({ title, body, lang, tag }))))()
      """;

  /** Headless Chromium shows notifications to nobody who could click on them. */
  private static final String CLICK =
      """
      (async () => {
        const [notification] = await self.registration.getNotifications();
        const event = new NotificationEvent('notificationclick', { notification });
        let work;
        event.waitUntil = promise => { work = promise; };
        self.dispatchEvent(event);
        await work;
      })()
      """;

  /**
   * Counts the pushes that the worker is done with, so that nobody asks for its notifications while
   * it shows one: one that Chromium has written down and not put up yet, it takes for one that was
   * closed, and forgets it.
   */
  private static final String COUNT_DONE =
      """
      (() => {
        const wait = ExtendableEvent.prototype.waitUntil;
        self.done = 0;
        ExtendableEvent.prototype.waitUntil = function (work) {
          wait.call(this, work);
          if (this.type === 'push') work.catch(() => {}).then(() => { self.done++; });
        };
      })()
      """;

  private final Page page;
  private final CDPSession browser;
  private final String session;
  private final Map<Integer, JsonObject> answers = new ConcurrentHashMap<>();
  private int asked;

  private ServiceWorker(Page page) {
    this.page = page;
    this.browser = page.context().browser().newBrowserCDPSession();
    browser.on("Target.receivedMessageFromTarget", this::note);
    this.session = attach();
    evaluate(COUNT_DONE);
  }

  /** Of the browser that the page is in. */
  static ServiceWorker of(Page page) {
    return new ServiceWorker(page);
  }

  private String attach() {
    for (var target : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      var info = target.getAsJsonObject();
      if (info.get("url").getAsString().equals(PortalAddress.get() + "/sw.js")
          && info.get("browserContextId").getAsString().equals(contextId())) {
        var wanted = new JsonObject();
        wanted.addProperty("targetId", info.get("targetId").getAsString());
        wanted.addProperty("flatten", false);
        return browser.send("Target.attachToTarget", wanted).get("sessionId").getAsString();
      }
    }
    throw new AssertionError("no service worker is there");
  }

  private String contextId() {
    return page.context()
        .newCDPSession(page)
        .send("Target.getTargetInfo")
        .getAsJsonObject("targetInfo")
        .get("browserContextId")
        .getAsString();
  }

  /**
   * Hands it a message, decrypted, as the browser would, once, and waits until it is done with it.
   * Then it shows something.
   */
  void push(String data) {
    var devices = page.context().newCDPSession(page);
    var message = new JsonObject();
    message.addProperty("origin", PortalAddress.get().toString());
    message.addProperty("registrationId", registration(devices));
    message.addProperty("data", data);
    int before = done();
    devices.send("ServiceWorker.deliverPushMessage", message);
    page.waitForCondition(() -> done() > before);
    devices.detach();
    if (shown().equals("[]")) {
      throw new AssertionError("the worker shows nothing");
    }
  }

  private int done() {
    return Integer.parseInt(evaluate("String(self.done)"));
  }

  private String registration(CDPSession devices) {
    var id = new AtomicReference<String>();
    devices.on(
        "ServiceWorker.workerRegistrationUpdated",
        event ->
            event
                .getAsJsonArray("registrations")
                .forEach(one -> id.set(one.getAsJsonObject().get("registrationId").getAsString())));
    devices.send("ServiceWorker.enable");
    page.waitForCondition(() -> id.get() != null);
    return id.get();
  }

  /** The notifications that are shown, as a JSON array. */
  String shown() {
    return evaluate(SHOWN);
  }

  /** Clicks on the notification, and waits until the worker has done what it does then. */
  void click() {
    evaluate(CLICK);
  }

  /** What an expression, or its promise, comes to. */
  String evaluate(String expression) {
    int id = ++asked;
    var command = new JsonObject();
    command.addProperty("id", id);
    command.addProperty("method", "Runtime.evaluate");
    command.add("params", parameters(expression));
    var message = new JsonObject();
    message.addProperty("sessionId", session);
    message.addProperty("message", command.toString());
    browser.send("Target.sendMessageToTarget", message);
    page.waitForCondition(() -> answers.containsKey(id));
    return value(answers.get(id).getAsJsonObject("result"));
  }

  private static JsonObject parameters(String expression) {
    var parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    return parameters;
  }

  private static String value(JsonObject result) {
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    var value = result.getAsJsonObject("result").get("value");
    return value == null ? "" : value.getAsString();
  }

  private void note(JsonObject event) {
    var message = JsonParser.parseString(event.get("message").getAsString()).getAsJsonObject();
    if (message.has("id")) {
      answers.put(message.get("id").getAsInt(), message);
    }
  }
}
