package com.tenocean.web.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chrome · Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/139.0.0.0 Mobile Safari/537.36",
        "Samsung Internet · Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML,"
            + " like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
        "Safari · iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        "Chrome · iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1",
        "Edge · Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
        "Firefox · Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101"
            + " Firefox/141.0",
        "Safari · Mac | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML,"
            + " like Gecko) Version/18.5 Safari/605.1.15",
        "Opera · Linux | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0",
        "Windows | Something (Windows)",
      })
  void namesBrowserAndSystem(String name, String userAgent) {
    assertThat(DeviceGuess.of(userAgent)).hasValue(name);
  }

  @Test
  void knowsNothingOfTheRest() {
    assertThat(DeviceGuess.of("curl/8.0")).isEmpty();
    assertThat(DeviceGuess.of(null)).isEmpty();
  }
}
