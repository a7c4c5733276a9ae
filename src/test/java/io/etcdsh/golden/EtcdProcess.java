package io.etcdsh.golden;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One member of a cluster for recording: a real etcd on free loopback ports. */
final class EtcdProcess implements AutoCloseable {
  private final Path binary;
  private final String name;
  private final Path data;
  private final int clientPort = freePort();
  private final int peerPort = freePort();
  private Process process;

  EtcdProcess(Path binary, String name, Path directory) throws IOException {
    this.binary = binary;
    this.name = name;
    this.data = directory.resolve(name);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String endpoint() {
    return "127.0.0.1:" + clientPort;
  }

  String peerUrl() {
    return "http://127.0.0.1:" + peerPort;
  }

  String asPeer() {
    return name + "=" + peerUrl();
  }

  void start(String initialCluster, String state, String... more) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            binary.toString(),
            "--name=" + name,
            "--data-dir=" + data,
            "--listen-client-urls=http://" + endpoint(),
            "--advertise-client-urls=http://" + endpoint(),
            "--listen-peer-urls=" + peerUrl(),
            "--initial-advertise-peer-urls=" + peerUrl(),
            "--initial-cluster=" + initialCluster,
            "--initial-cluster-state=" + state,
            "--log-level=error");
    builder.command().addAll(java.util.List.of(more));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
