package com.tenocean.web.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Browser} of their thread, as Playwright is not made for several; it closes
 * when the last test is done.
 */
public final class BrowserExtension implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var build =
        context.getRequiredTestClass().isAnnotationPresent(WholeChromium.class)
            ? Chromium.Build.WHOLE
            : Chromium.Build.ANY;
    return context
        .getRoot()
        .getStore(Namespace.create(BrowserExtension.class, build))
        .computeIfAbsent(Thread.currentThread(), thread -> new Browser(build), Browser.class);
  }
}
