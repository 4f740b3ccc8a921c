package com.tenocean.benchmark;

import com.tenocean.event.DomainEvent;
import com.tenocean.notification.internal.MailRace;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;

/** Runs the measurements inside the portal, so that all are made in one warm JVM. */
@WebServlet("/gallery/benchmark")
public class BenchmarkServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int FLOOR = 20_000;
  private static final int PLAIN = 10_000;
  private static final int MAPPED = 6_000;
  private static final int WARM_UPS = 2;
  private static final int LATENCIES = 1_200;
  private static final int PER_SECOND = 20;
  private static final int MAILS = 5_000;

  /** As many as the portal's queue of mails has sessions. */
  private static final int MAIL_CONNECTIONS = 4;

  private static final int MANY_PAST = 1_000_000;
  private static final Duration PAST = Duration.ofDays(20);

  @Inject private transient ReferenceRows rows;
  @Inject private transient Orders orders;
  @Inject private transient Floor floor;
  @Inject private transient Finishes finishes;
  @Inject private transient PastRuns past;
  @Inject private transient Forgetting forgetting;
  @Inject private transient MailRace mails;
  @Inject private transient Crew crew;
  @Inject private transient DigestMeasure digest;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    var report = new Report(response.getWriter());
    rows.create();
    switch (request.getParameter("of")) {
      case "rates" -> rates(report, Integer.parseInt(request.getParameter("rounds")));
      case "latency" -> latency(report);
      case "sessions" -> sessions(report);
      case "payload" -> payload(report);
      case "rows" -> rows(report);
      case "past" -> addPast(report, Integer.parseInt(request.getParameter("runs")));
      case "retention" -> retention(report);
      case "mail" -> mail(report, Integer.parseInt(request.getParameter("rounds")));
      case "digest" -> digest.measure(report, Integer.parseInt(request.getParameter("readers")));
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void rates(Report report, int rounds) {
    var plain = new ArrayList<Double>();
    var mapped = new ArrayList<Double>();
    for (int round = 1 - WARM_UPS; round <= rounds; round++) {
      double before = floor.measure(orders.users(FLOOR));
      var cpu = new CpuTime();
      double withJdbc = orders.rate(orders.users(PLAIN), BenchmarkServlet::small);
      var cpuWithJdbc = cpu.perWorkflow(PLAIN);
      double withHibernate = orders.rate(orders.users(MAPPED), MappedOrder::new);
      double after = floor.measure(orders.users(FLOOR));
      double base = Report.mean(before, after);
      report.line(
          "%s: floor %.0f and %.0f a second; JDBC steps %.0f = %.3f (ms of CPU for each: %s);"
              + " Hibernate steps %.0f = %.3f",
          round < 1 ? "warm-up" : "round " + round,
          before,
          after,
          withJdbc,
          withJdbc / base,
          cpuWithJdbc,
          withHibernate,
          withHibernate / base);
      if (round > 0) {
        plain.add(withJdbc / base);
        mapped.add(withHibernate / base);
      }
    }
    report.line("median ratio to the floor with JDBC steps: %s", Report.spread(plain));
    report.line("median ratio to the floor with Hibernate steps: %s", Report.spread(mapped));
  }

  private void latency(Report report) {
    warmUp();
    var sorted = orders.latencies(orders.users(LATENCIES), PER_SECOND, BenchmarkServlet::small);
    report.line(
        "at %d workflows a second, publish to finished: p50 %.1f ms, p99 %.1f ms",
        PER_SECOND, Report.percentile(sorted, 0.50), Report.percentile(sorted, 0.99));
  }

  private void sessions(Report report) {
    warmUp();
    for (int sessions : new int[] {1, 2, 4, 8, 16}) {
      finishes.allow(sessions);
      report.line("%2d runs at once: %s", sessions, ratio(PLAIN / 2, BenchmarkServlet::small));
    }
    finishes.allowAll();
  }

  private void payload(Report report) {
    warmUp();
    for (int kilobytes : new int[] {1, 100}) {
      var ballast = "x".repeat(kilobytes * 1024);
      report.line(
          "events of %3d KB: %s",
          kilobytes, ratio(PLAIN / (kilobytes > 10 ? 10 : 2), id -> new PlainOrder(id, ballast)));
    }
  }

  private void rows(Report report) {
    warmUp();
    report.line("%d runs in the tables: %s", past.count(), ratio(PLAIN, BenchmarkServlet::small));
    addPast(report, MANY_PAST);
    report.line("%d runs in the tables: %s", past.count(), ratio(PLAIN, BenchmarkServlet::small));
  }

  private void mail(Report report, int rounds) {
    var ratios = new ArrayList<Double>();
    for (int round = 1 - WARM_UPS; round <= rounds; round++) {
      var planned = mails.plan(MAILS);
      var messages = mails.messages(planned);
      double before = mails.bare(messages, MAIL_CONNECTIONS, crew::work);
      var cpu = new CpuTime();
      double portal = mails.portal(planned);
      var cpuOfPortal = cpu.perWorkflow(MAILS);
      double after = mails.bare(messages, MAIL_CONNECTIONS, crew::work);
      double ratio = portal / Report.mean(before, after);
      report.line(
          "%s: bare loop %.0f and %.0f mails a second; portal %.0f = %.3f (ms of CPU for each: %s)",
          round < 1 ? "warm-up" : "round " + round, before, after, portal, ratio, cpuOfPortal);
      if (round > 0) {
        ratios.add(ratio);
      }
    }
    report.line("median ratio to a bare loop on as many connections: %s", Report.spread(ratios));
  }

  private void retention(Report report) {
    warmUp();
    forgetting.measure(report);
  }

  private void addPast(Report report, int runs) {
    past.add(runs, PAST);
    report.line("%d runs of the last weeks added", runs);
  }

  /**
   * Until the compiler has seen the paths: what a portal does all day is not what it does first.
   */
  private void warmUp() {
    orders.rate(orders.users(2 * PLAIN), BenchmarkServlet::small);
  }

  private String ratio(int count, Function<UUID, DomainEvent> order) {
    double before = floor.measure(orders.users(FLOOR / 2));
    double rate = orders.rate(orders.users(count), order);
    double after = floor.measure(orders.users(FLOOR / 2));
    return "%.0f a second = %.3f".formatted(rate, rate / Report.mean(before, after));
  }

  private static DomainEvent small(UUID id) {
    return new PlainOrder(id, "");
  }
}
