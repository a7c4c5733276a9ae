package io.etcdsh.etcd.remote;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Makes gRPC channels, all on one event loop of its own: the loop that gRPC would share cannot be
 * ended, and a thread that waits in the kernel at exit costs the process 300 ms.
 */
final class Dialer implements AutoCloseable {
  /** Servers accept a ping each 5 s while a call is open (etcd 3.4 to 3.7, embed/etcd.go). */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

  private static final Duration KEEP_ALIVE_TIMEOUT = Duration.ofSeconds(3);

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final TransportSecurity security;
  private final Duration connectTimeout;

  Dialer(TransportSecurity security, Duration connectTimeout) {
    this.security = security;
    this.connectTimeout = connectTimeout;
  }

  /** A channel that connects at its first call. */
  ManagedChannel channel(Target target) {
    NettyChannelBuilder builder =
        target.address() instanceof Target.Tcp tcp
            ? tcp(tcp)
            : unix((Target.Unix) target.address());
    if (target.tls()) {
      builder.sslContext(security.context()).useTransportSecurity();
    } else {
      builder.usePlaintext();
    }
    return builder
        .eventLoopGroup(loop)
        .directExecutor()
        .maxInboundMessageSize(Integer.MAX_VALUE)
        .keepAliveTime(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS)
        .keepAliveTimeout(KEEP_ALIVE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
        .keepAliveWithoutCalls(false)
        .idleTimeout(Long.MAX_VALUE, TimeUnit.DAYS)
        .disableRetry()
        .disableServiceConfigLookUp()
        .proxyDetector(address -> null)
        .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) connectTimeout.toMillis())
        .build();
  }

  /** A literal address needs no resolver; only a name goes through gRPC's own. */
  private static NettyChannelBuilder tcp(Target.Tcp tcp) {
    String host = tcp.host();
    if (host.indexOf(':') < 0 && !Character.isDigit(host.charAt(host.length() - 1))) {
      return NettyChannelBuilder.forTarget("dns:///" + host + ":" + tcp.port())
          .channelType(NioSocketChannel.class);
    }
    return NettyChannelBuilder.forAddress(literal(tcp)).channelType(NioSocketChannel.class);
  }

  private static InetSocketAddress literal(Target.Tcp tcp) {
    try {
      return new InetSocketAddress(InetAddress.ofLiteral(tcp.host()), tcp.port());
    } catch (IllegalArgumentException notLiteral) {
      return InetSocketAddress.createUnresolved(tcp.host(), tcp.port());
    }
  }

  private static NettyChannelBuilder unix(Target.Unix unix) {
    return NettyChannelBuilder.forAddress(UnixDomainSocketAddress.of(unix.path()))
        .channelType(NioDomainSocketChannel.class)
        .overrideAuthority("localhost");
  }

  /** Ends the event loop and waits for its end. */
  @Override
  public void close() {
    loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
  }
}
