package io.etcdsh.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A free port of 127.0.0.1 that is kept for one member, also while that does not run. A bound
 * socket that never listens does it: the kernel gives the port to nobody who asks for any, refuses
 * connections to it, and still lets etcd listen there, because both set SO_REUSEADDR (Linux, {@code
 * inet_csk_bind_conflict}; elsewhere the port is only free, not kept).
 */
final class LoopbackPort implements AutoCloseable {
  private static final boolean KEPT = System.getProperty("os.name", "").equals("Linux");

  private final Socket holder;
  private final int number;

  private LoopbackPort(Socket holder, int number) {
    this.holder = holder;
    this.number = number;
  }

  /** The address that everything in a sandbox is bound to. */
  static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (java.net.UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LoopbackPort reserve() throws IOException {
    Socket holder = new Socket();
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(address(), 0));
    LoopbackPort port = new LoopbackPort(holder, holder.getLocalPort());
    if (!KEPT) {
      port.close();
    }
    return port;
  }

  int number() {
    return number;
  }

  @Override
  public void close() {
    try {
      holder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
