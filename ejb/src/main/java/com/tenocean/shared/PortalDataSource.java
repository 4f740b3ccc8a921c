package com.tenocean.shared;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one database. Not an XA data source: every transaction has one resource, and the broker is
 * never part of it (see the outbox in {@code com.tenocean.workflow}).
 *
 * <p>A bean without a method, because in an EAR the server reads definitions from beans alone.
 */
@Singleton
@DataSourceDefinition(
    name = PortalDataSource.JNDI_NAME,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=tenocean.db.url:jdbc:postgresql://localhost:5432/tenocean}",
    user = "${MPCONFIG=tenocean.db.user:tenocean}",
    password = "${MPCONFIG=tenocean.db.password:}",
    minPoolSize = 4,
    initialPoolSize = 4,
    maxPoolSize = 60,
    properties = {
      // Seconds between checks of idle connections: a check at every checkout costs a quarter.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      "fish.payara.fail-all-connections=true",
      // All connections are the same user's, and nobody looks behind a statement: comparing them,
      // by a digest of the password, and wrapping them costs a tenth of the portal's CPU.
      "fish.payara.match-connections=false",
      "fish.payara.wrap-jdbc-objects=false",
      // Seconds: a database that hangs is an error, not a page that never comes.
      "connectTimeout=10",
      "socketTimeout=60",
      "tcpKeepAlive=true",
      // A node that stands still in a transaction holds its locks, and all who wait for them, no
      // longer than this.
      "options=-c idle_in_transaction_session_timeout=60s",
      // What a constraint refused may be an address: it must not reach the log.
      "logServerErrorDetail=false"
    })
public class PortalDataSource {
  public static final String JNDI_NAME = "java:app/jdbc/tenocean";
}
