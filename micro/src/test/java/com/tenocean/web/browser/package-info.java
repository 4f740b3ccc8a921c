/**
 * Real Chromium for tests. A test takes a {@link com.tenocean.web.browser.Browser} as a parameter
 * ({@code @ExtendWith(BrowserExtension.class)}), opens a page on a {@link
 * com.tenocean.web.browser.Screen}, and ends with {@link com.tenocean.web.browser.Visit#isFine()}:
 * nothing in the console, nothing found by axe, nothing that scrolls sideways.
 */
package com.tenocean.web.browser;
