package com.tenocean.account.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction on the real database, as the container would keep one around a call. */
public final class OneTransaction implements AutoCloseable {
  private final Connection connection;

  public OneTransaction() throws SQLException {
    connection = TestDatabase.dataSource().getConnection();
    connection.setAutoCommit(false);
  }

  public Database database() {
    return new Database(proxy(DataSource.class, "getConnection", kept()));
  }

  private Connection kept() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static <T> T proxy(Class<T> type, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              if (called.getName().equals(method)) {
                return answer;
              }
              throw new UnsupportedOperationException(called.getName());
            }));
  }

  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.close();
  }
}
