package com.tenocean.workflow.internal;

/**
 * Where the broker is found: the resource adapter is deployed beside the application as artemis.
 */
final class Broker {
  static final String CONNECTION_FACTORY = "jms/tenocean";

  private Broker() {}
}
