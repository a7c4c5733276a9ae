package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.remote.wire.ClusterGrpc;
import io.etcdsh.etcd.remote.wire.DeleteRangeRequest;
import io.etcdsh.etcd.remote.wire.DeleteRangeResponse;
import io.etcdsh.etcd.remote.wire.KVGrpc;
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
import io.etcdsh.etcd.remote.wire.PutRequest;
import io.etcdsh.etcd.remote.wire.PutResponse;
import io.etcdsh.model.Bytes;
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
    return plain(
        MaintenanceGrpc.getMoveLeaderMethod(),
        MoveLeaderRequest.newBuilder().setTargetID(target.value()).build(),
        MoveLeaderResponse::getHeader);
  }

  static Write<PutResponse, ResponseHeader> put(Bytes key, Bytes value) {
    return plain(
        KVGrpc.getPutMethod(),
        PutRequest.newBuilder()
            .setKey(RangeWire.bytes(key))
            .setValue(RangeWire.bytes(value))
            .build(),
        PutResponse::getHeader);
  }

  static Write<DeleteRangeResponse, ResponseHeader> delete(Bytes key) {
    return plain(
        KVGrpc.getDeleteRangeMethod(),
        DeleteRangeRequest.newBuilder().setKey(RangeWire.bytes(key)).build(),
        DeleteRangeResponse::getHeader);
  }

  /** One whose answer tells no more than its header does. */
  private static <Q, A> Write<A, ResponseHeader> plain(
      MethodDescriptor<Q, A> method,
      Q request,
      Function<A, io.etcdsh.etcd.remote.wire.ResponseHeader> header) {
    return new Write<>(
        exchange(method, request), answer -> WireModel.header(header.apply(answer)), read -> read);
  }

  private static <Q, A> Write<A, MemberChange> of(
      MethodDescriptor<Q, A> method, Q request, Function<A, MemberChange> model) {
    return new Write<>(exchange(method, request), model, MemberChange::header);
  }

  private static <Q, A> Exchange<A> exchange(MethodDescriptor<Q, A> method, Q request) {
    return (member, terms) -> member.ask(method, request, terms);
  }
}
