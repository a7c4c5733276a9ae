package io.etcdsh.etcd.remote;

import io.grpc.Status;
import java.util.List;

/**
 * Which unhappy ends of a request leave it open whether it was made. Decides by etcd's texts, as
 * {@link Refusals} does: {@code unhealthy cluster} has the code of a dead connection, and {@code
 * not enough started members} that of a proposal which raft dropped.
 */
final class Doubts {
  /**
   * How etcd says that it stopped waiting for what it had proposed ({@code server/etcdserver/
   * errors/errors.go}, 3.4 to 3.7). {@code no leader} answers one write only, a promotion that a
   * follower forwards until its time is up: an earlier try may have got through.
   */
  private static final List<String> STOPPED_WAITING =
      List.of(
          EtcdErrors.PREFIX + "request timed out",
          EtcdErrors.PREFIX + "request cancel",
          EtcdErrors.LEADER_CHANGED,
          EtcdErrors.STOPPED,
          EtcdErrors.NO_LEADER);

  private Doubts() {}

  /** Whether a request that was sent and ended so may have been made all the same. */
  static boolean leaves(Status status) {
    if (isGivenUp(status.getCode()) || Refusals.isBroken(status)) {
      return true;
    }
    String text = Refusals.text(status);
    return Refusals.isFromEtcd(text)
        ? STOPPED_WAITING.stream().anyMatch(text::startsWith)
        : !isRefusal(status.getCode());
  }

  private static boolean isGivenUp(Status.Code code) {
    return code == Status.Code.DEADLINE_EXCEEDED || code == Status.Code.CANCELLED;
  }

  /** What only somebody who looked at the request says, before anything is done with it. */
  private static boolean isRefusal(Status.Code code) {
    return switch (code) {
      case UNIMPLEMENTED,
          UNAUTHENTICATED,
          PERMISSION_DENIED,
          INVALID_ARGUMENT,
          FAILED_PRECONDITION ->
          true;
      default -> false;
    };
  }
}
