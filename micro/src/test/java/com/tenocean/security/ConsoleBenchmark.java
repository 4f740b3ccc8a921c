package com.tenocean.security;

import com.tenocean.harness.FromOutside;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long an admin waits for the console's pages with a million runs in the tables. */
@FromOutside
class ConsoleBenchmark {
  private static final int WARM = 30;
  private static final int TIMES = 50;

  private static final List<String> PAGES =
      List.of(
          "/admin/workflows",
          "/admin/workflows/runs",
          "/admin/workflows/runs?workflow=bench-plain",
          "/admin/workflows/runs?status=FAILED",
          "/admin/workflows/runs?workflow=bench-plain&status=FAILED",
          "/admin/workflows/events",
          "/admin/workflows/queues");

  @Test
  void pages() {
    var admin = Device.of(TestPerson.playing(Part.ADMIN));
    System.out.print(new Device().get("/gallery/benchmark?of=past&runs=1000000").body());
    for (var page : PAGES) {
      var status = admin.get(page).status();
      IntStream.range(0, WARM).forEach(i -> admin.get(page));
      var times = IntStream.range(0, TIMES).mapToDouble(i -> time(admin, page)).sorted().toArray();
      System.out.printf(
          "%s (%d): median %.0f ms, slowest of %d %.0f ms%n",
          page, status, times[TIMES / 2], TIMES, times[TIMES - 1]);
    }
  }

  private static double time(Device admin, String page) {
    long start = System.nanoTime();
    admin.get(page);
    return (System.nanoTime() - start) / 1e6;
  }
}
