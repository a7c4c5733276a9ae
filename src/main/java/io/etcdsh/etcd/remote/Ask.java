package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.remote.wire.AlarmRequest;
import io.etcdsh.etcd.remote.wire.AlarmResponse;
import io.etcdsh.etcd.remote.wire.AuthGrpc;
import io.etcdsh.etcd.remote.wire.AuthRoleListRequest;
import io.etcdsh.etcd.remote.wire.AuthRoleListResponse;
import io.etcdsh.etcd.remote.wire.AuthUserListRequest;
import io.etcdsh.etcd.remote.wire.AuthUserListResponse;
import io.etcdsh.etcd.remote.wire.ClusterGrpc;
import io.etcdsh.etcd.remote.wire.HashKVRequest;
import io.etcdsh.etcd.remote.wire.HashKVResponse;
import io.etcdsh.etcd.remote.wire.KVGrpc;
import io.etcdsh.etcd.remote.wire.LeaseGrpc;
import io.etcdsh.etcd.remote.wire.LeaseLeasesRequest;
import io.etcdsh.etcd.remote.wire.LeaseLeasesResponse;
import io.etcdsh.etcd.remote.wire.MaintenanceGrpc;
import io.etcdsh.etcd.remote.wire.MemberListRequest;
import io.etcdsh.etcd.remote.wire.MemberListResponse;
import io.etcdsh.etcd.remote.wire.RangeResponse;
import io.etcdsh.etcd.remote.wire.ResponseHeader;
import io.etcdsh.etcd.remote.wire.StatusRequest;
import io.etcdsh.etcd.remote.wire.StatusResponse;
import io.etcdsh.model.RangeQuery;
import io.grpc.MethodDescriptor;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A question that can be put to any member. All of them only read, so that they may be repeated and
 * put to several members at once.
 *
 * @param exchange puts it to one member
 * @param header finds the header in the answer
 */
record Ask<A>(Exchange<A> exchange, Function<A, ResponseHeader> header) {

  /** One question to one member; never fails. */
  @FunctionalInterface
  interface Exchange<A> {
    /** Asks. */
    CompletableFuture<Reply<A>> at(MemberChannel member, CallTerms terms);
  }

  static Ask<MemberListResponse> memberList(Consistency consistency) {
    MemberListRequest request =
        MemberListRequest.newBuilder()
            .setLinearizable(consistency == Consistency.LINEARIZABLE)
            .build();
    return of(ClusterGrpc.getMemberListMethod(), request, MemberListResponse::getHeader);
  }

  /**
   * For 3.4, which always lists what the member that answers believes: alarms go through raft, so
   * that the member knows, once it has answered that, all that was agreed before.
   */
  static Ask<MemberListResponse> membersAfterRaft() {
    Ask<MemberListResponse> list = memberList(Consistency.LINEARIZABLE);
    return new Ask<>(
        (member, terms) ->
            alarms()
                .exchange()
                .at(member, terms)
                .thenCompose(
                    reply ->
                        reply.either(
                            answered -> list.exchange().at(member, terms),
                            status ->
                                CompletableFuture.completedFuture(new Reply.Refused<>(status)))),
        list.header());
  }

  static Ask<AlarmResponse> alarms() {
    return of(
        MaintenanceGrpc.getAlarmMethod(),
        AlarmRequest.newBuilder().setAction(AlarmRequest.AlarmAction.GET).build(),
        AlarmResponse::getHeader);
  }

  static Ask<AuthUserListResponse> users() {
    return of(
        AuthGrpc.getUserListMethod(),
        AuthUserListRequest.getDefaultInstance(),
        AuthUserListResponse::getHeader);
  }

  static Ask<AuthRoleListResponse> roles() {
    return of(
        AuthGrpc.getRoleListMethod(),
        AuthRoleListRequest.getDefaultInstance(),
        AuthRoleListResponse::getHeader);
  }

  static Ask<LeaseLeasesResponse> leases() {
    return of(
        LeaseGrpc.getLeaseLeasesMethod(),
        LeaseLeasesRequest.getDefaultInstance(),
        LeaseLeasesResponse::getHeader);
  }

  static Ask<StatusResponse> status() {
    return of(
        MaintenanceGrpc.getStatusMethod(),
        StatusRequest.getDefaultInstance(),
        StatusResponse::getHeader);
  }

  static Ask<HashKVResponse> hashKv(long revision) {
    return of(
        MaintenanceGrpc.getHashKVMethod(),
        HashKVRequest.newBuilder().setRevision(revision).build(),
        HashKVResponse::getHeader);
  }

  static Ask<RangeResponse> range(RangeQuery query) {
    return of(KVGrpc.getRangeMethod(), RangeWire.request(query), RangeResponse::getHeader);
  }

  private static <Q, A> Ask<A> of(
      MethodDescriptor<Q, A> method, Q request, Function<A, ResponseHeader> header) {
    return new Ask<>((member, terms) -> member.ask(method, request, terms), header);
  }
}
