package io.etcdsh.etcd.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.remote.wire.ClusterGrpc;
import io.etcdsh.etcd.remote.wire.MaintenanceGrpc;
import io.etcdsh.etcd.remote.wire.Member;
import io.etcdsh.etcd.remote.wire.MemberListRequest;
import io.etcdsh.etcd.remote.wire.MemberListResponse;
import io.etcdsh.etcd.remote.wire.MemberRemoveRequest;
import io.etcdsh.etcd.remote.wire.MemberRemoveResponse;
import io.etcdsh.etcd.remote.wire.ResponseHeader;
import io.etcdsh.etcd.remote.wire.StatusRequest;
import io.etcdsh.etcd.remote.wire.StatusResponse;
import io.etcdsh.model.Endpoint;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says what a test wants, for what no real etcd at hand would say. */
final class FakeMember implements AutoCloseable {
  private final long clusterId;
  private final String version;
  private final List<String> clientUrls;
  private final Server server;
  private final Endpoint endpoint;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicInteger writes = new AtomicInteger();
  private volatile boolean silent;
  private volatile Optional<Status> refusal = Optional.empty();

  FakeMember(long clusterId, String version, List<String> clientUrls) {
    this.clusterId = clusterId;
    this.version = version;
    this.clientUrls = clientUrls;
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Cluster())
            .addService(new Maintenance())
            .build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.endpoint = new Endpoint("127.0.0.1:" + server.getPort()); // one that ended has no port
  }

  /** Where it serves, or did. */
  Endpoint endpoint() {
    return endpoint;
  }

  private ResponseHeader header() {
    return ResponseHeader.newBuilder().setClusterId(clusterId).setMemberId(1).build();
  }

  private final class Cluster extends ClusterGrpc.ClusterImplBase {
    @Override
    public void memberList(MemberListRequest request, StreamObserver<MemberListResponse> answer) {
      if (silent) {
        asked.countDown();
        return;
      }
      answer.onNext(
          MemberListResponse.newBuilder()
              .setHeader(header())
              .addMembers(Member.newBuilder().setID(1).setName("one"))
              .addMembers(Member.newBuilder().setID(2).setName("two").addAllClientURLs(clientUrls))
              .build());
      answer.onCompleted();
    }

    @Override
    public void memberRemove(
        MemberRemoveRequest request, StreamObserver<MemberRemoveResponse> answer) {
      writes.incrementAndGet();
      if (silent) {
        asked.countDown();
        return;
      }
      if (refusal.isPresent()) {
        answer.onError(refusal.get().asRuntimeException());
        return;
      }
      answer.onNext(MemberRemoveResponse.newBuilder().setHeader(header()).build());
      answer.onCompleted();
    }
  }

  private final class Maintenance extends MaintenanceGrpc.MaintenanceImplBase {
    @Override
    public void status(StatusRequest request, StreamObserver<StatusResponse> answer) {
      answer.onNext(StatusResponse.newBuilder().setHeader(header()).setVersion(version).build());
      answer.onCompleted();
    }
  }

  /** From now on the member takes questions and does not answer them. */
  void beSilent() {
    silent = true;
  }

  /** From now on the member refuses every change so. */
  void refuse(Status status) {
    refusal = Optional.of(status);
  }

  /** How many changes it was asked for. */
  int writes() {
    return writes.get();
  }

  /** Waits until the silent member has been asked. */
  void awaitQuestion() throws InterruptedException {
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
  }

  /** Ends the server before its time. */
  void stop() {
    server.shutdownNow();
  }

  @Override
  public void close() {
    stop();
  }
}
