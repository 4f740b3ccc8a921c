@org.jspecify.annotations.NullMarked
package com.tenocean.digest.internal;
