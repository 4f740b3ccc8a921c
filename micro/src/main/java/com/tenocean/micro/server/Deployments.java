package com.tenocean.micro.server;

import com.tenocean.micro.StartFailure;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import java.nio.file.Path;

/**
 * What runs in the server, in its order: the adapter to the broker, the connection factory that
 * needs it, and the portal that needs both.
 *
 * @param adapter the RAR, which message-driven beans know as {@code artemis}
 * @param portal the WAR
 * @param listener the jar of what the HTTP listener has besides, which the server takes as its own
 */
public record Deployments(Path adapter, Path portal, Path listener) {
  static final String ADAPTER = "artemis";
  private static final String POOL = "tenocean-broker";

  void deploy(AdminCommandRunner server) {
    run(server, "deploy", "--name", ADAPTER, adapter.toString());
    run(
        server,
        "create-connector-connection-pool",
        "--raname=" + ADAPTER,
        "--connectiondefinition=jakarta.jms.ConnectionFactory",
        "--transactionsupport=XATransaction",
        "--steadypoolsize=0",
        "--maxpoolsize=16",
        "--failconnection=true",
        POOL);
    run(server, "create-connector-resource", "--poolname=" + POOL, "jms/tenocean");
    run(server, "deploy", "--name", "tenocean", "--contextroot", "/", portal.toString());
  }

  static void run(AdminCommandRunner server, String command, String... parameters) {
    var result = server.run(command, parameters);
    if (result.getExitStatus() == ExitStatus.FAILURE) {
      throw new StartFailure(
          "the application server could not %s: %s".formatted(command, reason(result.getOutput())),
          result.getFailureCause());
    }
  }

  /** The server's own words, without what it puts around them. */
  private static String reason(String output) {
    return output
        .replaceAll("\\s+", " ")
        .replaceFirst(
            "^.*(Error occurred during deployment|Exception while loading the app) ?: ", "")
        .replaceFirst(" Please see server.log.*$", "")
        .replaceFirst("^CDI deployment failure:(.*) -- \\1\\.?$", "$1");
  }
}
