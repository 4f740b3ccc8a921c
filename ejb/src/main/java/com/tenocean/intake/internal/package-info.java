@org.jspecify.annotations.NullMarked
package com.tenocean.intake.internal;
