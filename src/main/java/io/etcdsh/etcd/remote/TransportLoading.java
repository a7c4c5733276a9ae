package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.remote.wire.MemberListRequest;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Loads gRPC and Netty on another core while the line is parsed and the configuration is read: a
 * fifth of a one-shot run. A channel that never dials brings nearly all of them in. Nobody else may
 * use them before {@link #await} has returned, so that no two threads initialize the same classes.
 */
final class TransportLoading {
  private static final int NO_PORT = 1;

  private final Thread thread =
      Thread.ofPlatform().daemon().name("etcdsh-transport").start(TransportLoading::load);

  private static void load() {
    try {
      NettySettings.apply();
      // Never given a task, so it has no thread that would have to be ended.
      var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
      NettyChannelBuilder.forAddress(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), NO_PORT))
          .channelType(NioSocketChannel.class)
          .eventLoopGroup(loop)
          .directExecutor()
          .usePlaintext()
          .build()
          .shutdownNow();
      var _ = MemberListRequest.getDefaultInstance();
    } catch (RuntimeException | LinkageError early) {
      return; // whoever needs it will meet it again, and say so
    }
  }

  /** Returns when all is loaded. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
