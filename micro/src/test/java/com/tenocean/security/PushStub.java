package com.tenocean.security;

import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.Page;
import com.tenocean.shared.Json;
import java.net.URI;
import java.util.List;

/**
 * Stands in for the one part that a browser has elsewhere: its makers' push service, from which it
 * gets a subscription. All else (permission, worker, notification) is the browser's own.
 */
final class PushStub {
  private static final String SCRIPT =
      """
      (() => {
        const made = %s;
        const bytes = text => Uint8Array.from(
          atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
        const subscription = key => ({
          endpoint: made.endpoint,
          options: { applicationServerKey: bytes(key).buffer },
          toJSON: () => made,
          unsubscribe: async () => { localStorage.removeItem('push'); return true; },
        });
        PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
          localStorage.setItem('push', applicationServerKey);
          return subscription(applicationServerKey);
        };
        PushManager.prototype.getSubscription = async () =>
          localStorage.getItem('push') && subscription(localStorage.getItem('push'));
      })();
      """;

  private PushStub() {}

  /** From the next load of a page on, its browser subscribes to this. */
  static void on(Page page, PushBrowser browser) {
    page.addInitScript(SCRIPT.formatted(Json.write(browser.handedOut())));
  }

  static void grant(Page page, URI portal) {
    page.context()
        .grantPermissions(
            List.of("notifications"), new GrantPermissionsOptions().setOrigin(portal.toString()));
  }
}
