package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.remote.wire.StatusResponse;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.grpc.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Questions to one member or to any of them, for callers that wait. Thread-safe. */
final class ClusterCalls {
  /** The version comes on the heels of the first answer, as it was asked for beside it. */
  private static final Duration VERSION_LAG = Duration.ofMillis(200);

  private final MemberCalls calls;
  private final Members members;
  private final KnownCluster known;
  private final AtomicReference<Optional<CompletableFuture<Result<MemberStatus>>>> prefetch =
      new AtomicReference<>(Optional.empty());

  ClusterCalls(MemberCalls calls, Members members, KnownCluster known) {
    this.calls = calls;
    this.members = members;
    this.known = known;
  }

  /** Asks exactly the member at {@code endpoint}. */
  <A> Result<A> at(Endpoint endpoint, Ask<A> ask, Duration timeout) {
    return members
        .at(endpoint)
        .then(member -> new Race<>(calls, ask, List.of(member), deadline(timeout)).run());
  }

  /** Asks whichever voter answers first, and the first one for its version beside. */
  <A> Result<A> any(Ask<A> ask, Duration timeout) {
    List<MemberChannel> candidates = members.at(known.candidates());
    prefetchVersion(candidates.getFirst(), timeout);
    Result<A> result = new Race<>(calls, ask, candidates, deadline(timeout)).run();
    result.failure().filter(Attempts::isTrouble).ifPresent(known::trouble);
    return result.then(this::unlessTooOld);
  }

  /** Asks a member how it is, in the background. */
  CompletableFuture<Result<MemberStatus>> visit(MemberChannel member, Duration timeout) {
    return calls
        .ask(member, Ask.status(), deadline(timeout), new Cancellation())
        .thenApply(result -> result.then(this::told));
  }

  /** Reads the member list anew and takes note of it. */
  Result<MemberList> memberList(Consistency consistency, Duration timeout) {
    Result<MemberList> list = any(Ask.memberList(consistency), timeout).map(WireModel::memberList);
    list.toOptional().ifPresent(known::listed);
    return list;
  }

  /** The same, agreed with a majority in every version. */
  Result<MemberList> agreedMembers(Duration timeout) {
    boolean asked = version(timeout).filter(it -> it.isAtLeast(3, 5)).isPresent();
    return asked
        ? memberList(Consistency.LINEARIZABLE, timeout)
        : any(Ask.membersAfterRaft(), timeout).map(WireModel::memberList);
  }

  /** The oldest version known, after asking if none is. */
  Optional<EtcdVersion> version(Duration timeout) {
    awaitPrefetch(timeout);
    if (known.oldest().isEmpty()) {
      List<MemberChannel> candidates = members.at(known.candidates());
      new Race<>(calls, Ask.status(), candidates, deadline(timeout))
          .run()
          .toOptional()
          .ifPresent(it -> known.told(WireModel.status(it)));
    }
    return known.oldest();
  }

  /** Takes note of a status. */
  Result<MemberStatus> told(StatusResponse answer) {
    MemberStatus status = WireModel.status(answer);
    known.told(status);
    return EtcdVersion.parse(status.version())
        .filter(ClusterCalls::isTooOld)
        .map(it -> Result.<MemberStatus>failed(tooOld(it)))
        .orElse(Result.ok(status));
  }

  private void prefetchVersion(MemberChannel member, Duration timeout) {
    if (known.oldest().isPresent() || prefetch.get().filter(it -> !it.isDone()).isPresent()) {
      return;
    }
    prefetch.set(Optional.of(visit(member, timeout)));
  }

  private void awaitPrefetch(Duration timeout) {
    try {
      Optional<CompletableFuture<Result<MemberStatus>>> pending = prefetch.get();
      if (pending.isPresent()) {
        pending.get().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unknown) {
      return;
    }
  }

  private <A> Result<A> unlessTooOld(A answer) {
    if (known.oldest().isEmpty()) {
      awaitPrefetch(VERSION_LAG);
    }
    Optional<Problem> problem =
        known.oldest().filter(ClusterCalls::isTooOld).map(ClusterCalls::tooOld);
    problem.ifPresent(known::trouble);
    return problem.<Result<A>>map(Result::failed).orElse(Result.ok(answer));
  }

  private static boolean isTooOld(EtcdVersion version) {
    return !version.isAtLeast(3, 4);
  }

  private static Problem tooOld(EtcdVersion version) {
    return Problem.of(
        ProblemCode.SERVER_TOO_OLD,
        "The servers of this cluster are too old for etcdsh.",
        "they run etcd " + version + ", and 3.4 is the oldest that is supported",
        "Upgrade the cluster to 3.4 first, one minor version at a time.");
  }

  static Deadline deadline(Duration timeout) {
    return Deadline.after(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }
}
