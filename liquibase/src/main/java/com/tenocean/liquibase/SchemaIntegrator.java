package com.tenocean.liquibase;

import java.sql.SQLException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Updates the schema while Hibernate builds the session factory: before Hibernate validates it, and
 * before any message-driven bean or timer of the application can run. A start-up bean is too late.
 */
public class SchemaIntegrator implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
    var connections = sessionFactory.getServiceRegistry().requireService(ConnectionProvider.class);
    try {
      var connection = connections.getConnection();
      try {
        SchemaUpdate.apply(connection);
      } finally {
        connections.closeConnection(connection);
      }
    } catch (SQLException e) {
      throw new SchemaUpdateException(e);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // The schema stays when the application goes.
  }
}
