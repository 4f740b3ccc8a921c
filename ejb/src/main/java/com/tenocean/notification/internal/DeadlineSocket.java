package com.tenocean.notification.internal;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * A socket on which a conversation has an end, however slowly the other side says what it says: a
 * time-out alone begins anew with each byte. TLS that begins on it lies over it, so it ends too.
 */
final class DeadlineSocket extends Socket {
  private volatile long endsAt;

  /** From now on reading and writing may go on for so long; then both fail. */
  void endsIn(Duration time) {
    endsAt = System.nanoTime() + time.toNanos();
  }

  private int millisLeft() throws SocketTimeoutException {
    long left = (endsAt - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("the conversation took too long");
    }
    return Math.toIntExact(left);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        setSoTimeout(millisLeft());
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        setSoTimeout(millisLeft());
        return super.read(bytes, from, length);
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(int one) throws IOException {
        millisLeft();
        out.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        millisLeft();
        out.write(bytes, from, length);
      }
    };
  }

  /** Makes one socket, for a mail session that has one connection. */
  static final class Factory extends SocketFactory {
    private final DeadlineSocket socket;

    Factory(DeadlineSocket socket) {
      this.socket = socket;
    }

    /** The session connects it by itself. */
    @Override
    public Socket createSocket() {
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }
  }
}
