package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.remote.wire.AlarmRequest;
import io.etcdsh.etcd.remote.wire.AlarmResponse;
import io.etcdsh.etcd.remote.wire.ClusterGrpc;
import io.etcdsh.etcd.remote.wire.DowngradeInfo;
import io.etcdsh.etcd.remote.wire.HashKVRequest;
import io.etcdsh.etcd.remote.wire.HashKVResponse;
import io.etcdsh.etcd.remote.wire.KVGrpc;
import io.etcdsh.etcd.remote.wire.KeyValue;
import io.etcdsh.etcd.remote.wire.MaintenanceGrpc;
import io.etcdsh.etcd.remote.wire.Member;
import io.etcdsh.etcd.remote.wire.MemberListRequest;
import io.etcdsh.etcd.remote.wire.MemberListResponse;
import io.etcdsh.etcd.remote.wire.RangeRequest;
import io.etcdsh.etcd.remote.wire.RangeResponse;
import io.etcdsh.etcd.remote.wire.ResponseHeader;
import io.etcdsh.etcd.remote.wire.StatusRequest;
import io.etcdsh.etcd.remote.wire.StatusResponse;
import io.etcdsh.model.Endpoint;
import io.grpc.Server;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.ClientAuth;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Something inside this process that answers like a one-member etcd, with fixed answers. It exists
 * so that the JDK can be shown our start-up paths when its AOT cache is made, on machines without
 * any etcd. Never used for anything else.
 */
public final class PracticeServer implements AutoCloseable {
  private static final long CLUSTER = 0x1234L;
  private static final long MEMBER = 0x5678L;

  private final Server server;

  private PracticeServer(Server server) {
    this.server = server;
  }

  /**
   * Begins to answer on a free loopback port, in plaintext.
   *
   * @throws IOException if no port can be had
   */
  public static PracticeServer plaintext() throws IOException {
    return start(builder());
  }

  /**
   * Begins to answer on a free loopback port, with mutual TLS.
   *
   * @param client the client's files, for the authority
   * @param cert the server's certificate
   * @param key its key, PKCS#8
   * @throws IOException if no port can be had or a file cannot be used
   */
  public static PracticeServer tls(TlsFiles client, Path cert, Path key) throws IOException {
    var context =
        GrpcSslContexts.forServer(cert.toFile(), key.toFile())
            .trustManager(client.caCert().orElseThrow().toFile())
            .clientAuth(ClientAuth.REQUIRE)
            .build();
    return start(builder().sslContext(context));
  }

  private static NettyServerBuilder builder() {
    return NettyServerBuilder.forAddress(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static PracticeServer start(NettyServerBuilder builder) throws IOException {
    return new PracticeServer(
        builder
            .addService(new Cluster())
            .addService(new Maintenance())
            .addService(new KeyValues())
            .build()
            .start());
  }

  /** Where it answers: {@code 127.0.0.1:port}. */
  public Endpoint endpoint() {
    return new Endpoint("127.0.0.1:" + server.getPort());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static ResponseHeader header() {
    return ResponseHeader.newBuilder()
        .setClusterId(CLUSTER)
        .setMemberId(MEMBER)
        .setRevision(1)
        .setRaftTerm(2)
        .build();
  }

  private static <T> void answer(StreamObserver<T> observer, T value) {
    observer.onNext(value);
    observer.onCompleted();
  }

  private static final class Cluster extends ClusterGrpc.ClusterImplBase {
    @Override
    public void memberList(MemberListRequest request, StreamObserver<MemberListResponse> observer) {
      Member member =
          Member.newBuilder()
              .setID(MEMBER)
              .setName("m1")
              .addPeerURLs("http://127.0.0.1:1")
              .addClientURLs("http://127.0.0.1:2")
              .build();
      answer(
          observer, MemberListResponse.newBuilder().setHeader(header()).addMembers(member).build());
    }
  }

  private static final class Maintenance extends MaintenanceGrpc.MaintenanceImplBase {
    @Override
    public void status(StatusRequest request, StreamObserver<StatusResponse> observer) {
      answer(
          observer,
          StatusResponse.newBuilder()
              .setHeader(header())
              .setVersion("3.6.14")
              .setStorageVersion("3.6.0")
              .setLeader(MEMBER)
              .setDbSize(20480)
              .setDbSizeInUse(16384)
              .setDbSizeQuota(2147483648L)
              .setRaftIndex(15)
              .setRaftAppliedIndex(15)
              .setRaftTerm(2)
              .setDowngradeInfo(DowngradeInfo.getDefaultInstance())
              .build());
    }

    @Override
    public void alarm(AlarmRequest request, StreamObserver<AlarmResponse> observer) {
      answer(observer, AlarmResponse.newBuilder().setHeader(header()).build());
    }

    @Override
    public void hashKV(HashKVRequest request, StreamObserver<HashKVResponse> observer) {
      answer(observer, HashKVResponse.newBuilder().setHeader(header()).setHash(1).build());
    }
  }

  private static final class KeyValues extends KVGrpc.KVImplBase {
    @Override
    public void range(RangeRequest request, StreamObserver<RangeResponse> observer) {
      KeyValue pair =
          KeyValue.newBuilder().setKey(request.getKey()).setValue(request.getKey()).build();
      answer(
          observer,
          RangeResponse.newBuilder().setHeader(header()).addKvs(pair).setCount(1).build());
    }
  }
}
