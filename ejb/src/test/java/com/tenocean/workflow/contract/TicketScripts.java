package com.tenocean.workflow.contract;

import com.tenocean.workflow.Steps;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What the tests' workflows do with the tickets of a series; with those of others, nothing. */
public final class TicketScripts {
  private static final Map<String, BiConsumer<Ticket, Steps>> SCRIPTS = new ConcurrentHashMap<>();

  private TicketScripts() {}

  /** For the workflow of this name. */
  public static void put(String workflow, String series, BiConsumer<Ticket, Steps> script) {
    SCRIPTS.put(workflow + " " + series, script);
  }

  public static void run(String workflow, Ticket ticket, Steps steps) {
    SCRIPTS.getOrDefault(workflow + " " + ticket.series(), (t, s) -> {}).accept(ticket, steps);
  }
}
