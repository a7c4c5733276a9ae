package io.etcdsh.etcd.remote;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Netty and gRPC find out about this machine and write about themselves, told instead: each of
 * these takes a one-shot run some milliseconds. Values that the user has set stay.
 */
final class NettySettings {
  /**
   * Held here, because {@code java.util.logging} forgets the level of a logger that nobody holds.
   */
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private static final Logger NETTY = Logger.getLogger("io.netty");

  private static final Map<String, String> PROPERTIES =
      Map.of(
          // Else the flight recorder is loaded to be told of buffers.
          "io.netty.jfr.enabled", "false",
          // For the identity of a channel, which nobody reads: else from JMX and from every
          // network interface (DefaultChannelId, 4.2).
          "io.netty.processId", "1",
          "io.netty.machineId", "00:00:00:00:00:00:00:01",
          // It finds buffers that Netty's users forget; we are none, gRPC is.
          "io.netty.leakDetection.level", "disabled");

  private NettySettings() {}

  /** Makes the settings. Must come before any other class of Netty's is used. */
  static void apply() {
    PROPERTIES.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
    silence();
  }

  /**
   * Keeps gRPC and Netty from writing to standard error: whatever matters to a user is in a
   * problem. jetcd logs through slf4j, which has no provider that prints; Netty would look for that
   * first.
   */
  private static void silence() {
    GRPC.setLevel(Level.OFF);
    NETTY.setLevel(Level.OFF);
    InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
  }
}
