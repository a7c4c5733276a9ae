package io.etcdsh.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one member says of itself (etcd {@code Maintenance.Status}). Sizes are bytes; indexes and
 * terms are unsigned. Absent before the version that introduced a field: {@code storageVersion},
 * {@code dbSizeQuota} and {@code downgrade} before 3.6.
 *
 * @param header the answer's header; its member ID is the member that was asked
 * @param version the server's version
 * @param dbSize physical size of the database file
 * @param dbSizeInUse logically used part of it
 * @param leader the leader that it sees; none if it sees none
 * @param raftIndex last index that it knows to be committed
 * @param raftTerm its raft term
 * @param raftAppliedIndex last index that it has applied
 * @param errors alarms and troubles in the server's words
 * @param learner whether it is a learner
 * @param storageVersion version of the storage schema
 * @param dbSizeQuota the size at which it raises NOSPACE
 * @param downgrade whether a downgrade is under way, and to what
 */
public record MemberStatus(
    ResponseHeader header,
    String version,
    long dbSize,
    long dbSizeInUse,
    MemberId leader,
    long raftIndex,
    long raftTerm,
    long raftAppliedIndex,
    List<String> errors,
    boolean learner,
    Optional<String> storageVersion,
    long dbSizeQuota,
    Optional<Downgrade> downgrade) {

  /**
   * So many entries behind the leader a follower may be and counts as in step; etcd itself refuses
   * requests at 5000 ({@code maxGapBetweenApplyAndCommitIndex}, {@code etcdserver/v3_server.go}).
   */
  public static final long IN_STEP = 1_000;

  /** Copies the list. */
  public MemberStatus {
    errors = List.copyOf(errors);
  }

  /**
   * A downgrade as a member sees it.
   *
   * @param enabled whether one is under way
   * @param targetVersion to which version; empty if none
   */
  public record Downgrade(boolean enabled, String targetVersion) {}

  /** Whether it is the leader itself. */
  public boolean isLeader() {
    return leader.equals(header.memberId());
  }

  /**
   * Whom the voter with the newest term sees as the leader; none if no voter sees one. A learner is
   * not heard: it never campaigns, so that one of 3.4 remembers a lost leader for ever.
   */
  public static MemberId leaderIn(Stream<MemberStatus> statuses) {
    return statuses
        .filter(status -> !status.learner() && !status.leader().isNone())
        .max(Comparator.comparingLong(MemberStatus::raftTerm))
        .map(MemberStatus::leader)
        .orElse(MemberId.NONE);
  }
}
