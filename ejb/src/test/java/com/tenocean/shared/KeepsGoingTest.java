package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepsGoingTest {
  @ParameterizedTest
  @ValueSource(
      classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
  void aTimerOutlivesWhateverItsWorkThrows(Class<? extends Throwable> thrown) {
    var timer = new KeepsGoing();
    timer.failures = new FailureLog(new TestClock());
    assertThat(timer.attempt(beat(thrown))).isNull();
  }

  private InvocationContext beat(Class<? extends Throwable> thrown) {
    return (InvocationContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getMethod")) {
                return KeepsGoingTest.class.getDeclaredMethods()[0];
              }
              throw thrown.getConstructor().newInstance();
            });
  }
}
