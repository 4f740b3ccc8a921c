package com.tenocean.workflow.console;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A service without the container's guard before it, which {@code ServicesIT} tests. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Unguarded {}
