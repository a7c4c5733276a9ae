import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The least that a JVM can do with gRPC: asks one member for the linearizable member list, again and
 * again, prints nothing, knows nothing. What it takes is the part of a benchmark that belongs to the
 * machine and the libraries. Arguments: port, how often, and for TLS the files of authority,
 * certificate and PKCS#8 key.
 */
public final class Floor {
  /** etcdserverpb.MemberListRequest: linearizable (field 1) is true. */
  private static final byte[] LINEARIZABLE = {8, 1};

  private static final MethodDescriptor<byte[], byte[]> MEMBER_LIST =
      MethodDescriptor.newBuilder(new Octets(), new Octets())
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName("etcdserverpb.Cluster/MemberList")
          .build();

  private Floor() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    NettyChannelBuilder builder =
        NettyChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(args[0]))
            .eventLoopGroup(loop)
            .channelType(NioSocketChannel.class)
            .directExecutor();
    if (args.length > 2) {
      var tls =
          SslContextBuilder.forClient()
              .trustManager(new File(args[2]))
              .keyManager(new File(args[3]), new File(args[4]));
      builder.sslContext(GrpcSslContexts.configure(tls, SslProvider.JDK).build());
    } else {
      builder.usePlaintext();
    }
    ManagedChannel channel = builder.build();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      ask(channel);
    }
    channel.shutdownNow();
    loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).await();
    System.exit(0); // a thread of Netty's would stay for a second
  }

  private static void ask(ManagedChannel channel) throws Exception {
    CompletableFuture<Status> end = new CompletableFuture<>();
    ClientCall<byte[], byte[]> call = channel.newCall(MEMBER_LIST, CallOptions.DEFAULT);
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onClose(Status status, Metadata trailers) {
            end.complete(status);
          }
        },
        new Metadata());
    call.request(2);
    call.sendMessage(LINEARIZABLE);
    call.halfClose();
    if (!end.get().isOk()) {
      throw end.get().asException();
    }
  }

  /** Messages stay octets. */
  private static final class Octets implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] message) {
      return new ByteArrayInputStream(message);
    }

    @Override
    public byte[] parse(InputStream message) {
      try {
        return message.readAllBytes();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
