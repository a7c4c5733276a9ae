package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.remote.wire.ClusterGrpc;
import io.etcdsh.etcd.remote.wire.MaintenanceGrpc;
import io.etcdsh.etcd.remote.wire.MemberAddRequest;
import io.etcdsh.etcd.remote.wire.MemberAddResponse;
import io.etcdsh.etcd.remote.wire.MemberPromoteRequest;
import io.etcdsh.etcd.remote.wire.MemberPromoteResponse;
import io.etcdsh.etcd.remote.wire.MemberRemoveRequest;
import io.etcdsh.etcd.remote.wire.MemberRemoveResponse;
import io.etcdsh.etcd.remote.wire.MemberUpdateRequest;
import io.etcdsh.etcd.remote.wire.MemberUpdateResponse;
import io.etcdsh.etcd.remote.wire.MoveLeaderRequest;
import io.etcdsh.etcd.remote.wire.MoveLeaderResponse;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.ResponseHeader;
import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A request that changes the cluster. Unlike an {@link Ask} it must not be repeated once it may
 * have been sent.
 *
 * @param exchange puts it to one member
 * @param model reads the answer
 * @param header finds the header in what was read
 */
record Write<A, T>(Exchange<A> exchange, Function<A, T> model, Function<T, ResponseHeader> header) {

  /** One request to one member, sent once; never fails. */
  @FunctionalInterface
  interface Exchange<A> {
    /** Sends it. */
    CompletableFuture<Reply<A>> at(MemberChannel member, CallTerms terms);
  }

  static Write<MemberAddResponse, MemberChange> addMember(List<String> peerUrls, boolean learner) {
    MemberAddRequest request =
        MemberAddRequest.newBuilder().addAllPeerURLs(peerUrls).setIsLearner(learner).build();
    return of(ClusterGrpc.getMemberAddMethod(), request, WireModel::added);
  }

  static Write<MemberRemoveResponse, MemberChange> removeMember(MemberId member) {
    MemberRemoveRequest request = MemberRemoveRequest.newBuilder().setID(member.value()).build();
    return of(ClusterGrpc.getMemberRemoveMethod(), request, WireModel::removed);
  }

  static Write<MemberUpdateResponse, MemberChange> updateMember(
      MemberId member, List<String> peerUrls) {
    MemberUpdateRequest request =
        MemberUpdateRequest.newBuilder().setID(member.value()).addAllPeerURLs(peerUrls).build();
    return of(ClusterGrpc.getMemberUpdateMethod(), request, WireModel::updated);
  }

  static Write<MemberPromoteResponse, MemberChange> promoteMember(MemberId member) {
    MemberPromoteRequest request = MemberPromoteRequest.newBuilder().setID(member.value()).build();
    return of(ClusterGrpc.getMemberPromoteMethod(), request, WireModel::promoted);
  }

  static Write<MoveLeaderResponse, ResponseHeader> moveLeader(MemberId target) {
    return new Write<>(
        exchange(
            MaintenanceGrpc.getMoveLeaderMethod(),
            MoveLeaderRequest.newBuilder().setTargetID(target.value()).build()),
        answer -> WireModel.header(answer.getHeader()),
        header -> header);
  }

  private static <Q, A> Write<A, MemberChange> of(
      MethodDescriptor<Q, A> method, Q request, Function<A, MemberChange> model) {
    return new Write<>(exchange(method, request), model, MemberChange::header);
  }

  private static <Q, A> Exchange<A> exchange(MethodDescriptor<Q, A> method, Q request) {
    return (member, terms) -> member.ask(method, request, terms);
  }
}
