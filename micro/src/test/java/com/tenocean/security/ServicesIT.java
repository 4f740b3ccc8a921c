package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every method of every service of the portal, called by everyone. */
@FromOutside
class ServicesIT {

  @Test
  void everyMethodStandsInTheTable() {
    assertThat(asked(new Device()).keySet()).isEqualTo(WhoMayCall.METHODS.keySet());
  }

  @Test
  void everyMethodIsOpenToThoseInTheTableAndToNobodyElse() {
    var wrong = new TreeSet<String>();
    for (var part : Part.values()) {
      asked(part.device())
          .forEach(
              (method, answer) -> {
                var open = WhoMayCall.METHODS.getOrDefault(method, Set.of()).contains(part);
                if (!answer.equals(open ? "open" : "closed")) {
                  wrong.add(method + " is " + answer + " to " + part);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<String, String> asked(Device device) {
    var answers = new TreeMap<String, String>();
    device
        .get("/gallery/services")
        .body()
        .lines()
        .map(line -> line.split(" "))
        .forEach(line -> answers.put(line[0], line[1]));
    return answers;
  }
}
