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
 */
public record Deployments(Path adapter, Path portal) {
  private static final String POOL = "tenocean-broker";

  void deploy(AdminCommandRunner server) {
    run(server, "deploy", "--name", "artemis", adapter.toString());
    run(
        server,
        "create-connector-connection-pool",
        "--raname=artemis",
        "--connectiondefinition=jakarta.jms.ConnectionFactory",
        "--transactionsupport=LocalTransaction",
        "--steadypoolsize=0",
        "--maxpoolsize=16",
        "--failconnection=true",
        POOL);
    run(server, "create-connector-resource", "--poolname=" + POOL, "jms/tenocean");
    run(server, "deploy", "--name", "tenocean", "--contextroot", "/", portal.toString());
  }

  private static void run(AdminCommandRunner server, String command, String... parameters) {
    var result = server.run(command, parameters);
    if (result.getExitStatus() == ExitStatus.FAILURE) {
      throw new StartFailure(
          "the application server refused to %s: %s"
              .formatted(command, firstLine(result.getOutput())),
          result.getFailureCause());
    }
  }

  private static String firstLine(String output) {
    return output.strip().lines().findFirst().orElse("no reason given");
  }
}
