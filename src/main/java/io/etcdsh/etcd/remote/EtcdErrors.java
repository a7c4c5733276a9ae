package io.etcdsh.etcd.remote;

import java.util.Set;

/**
 * The texts of etcd's own errors. etcdctl prints an error that its client knows as the text alone
 * and any other with gRPC's frame around it ({@code api/v3rpc/rpctypes/error.go}, map {@code
 * errStringToError}, 3.7.1; older lines know a part of these).
 */
final class EtcdErrors {
  static final String PREFIX = "etcdserver: ";
  static final String LEARNER = PREFIX + "rpc not supported for learner";
  static final String AUTH_FAILED = PREFIX + "authentication failed, invalid user ID or password";
  static final String AUTH_OFF = PREFIX + "authentication is not enabled";
  static final String TOKEN_INVALID = PREFIX + "invalid auth token";
  static final String TOKEN_OLD = PREFIX + "revision of auth store is old";
  static final String NO_USER = PREFIX + "user name is empty";
  static final String PERMISSION_DENIED = PREFIX + "permission denied";
  static final String NO_LEADER = PREFIX + "no leader";
  static final String LEADER_CHANGED = PREFIX + "leader changed";
  static final String STOPPED = PREFIX + "server stopped";

  /**
   * Of raft itself, without a prefix: a leader drops proposals while it hands over ({@code
   * raft.go}).
   */
  static final String DROPPED = "raft proposal dropped";

  private static final Set<String> KNOWN_TO_ETCDCTL =
      Set.of(
          "key is not provided",
          "key not found",
          "value is provided",
          "lease is provided",
          "too many operations in txn request",
          "duplicate key given in txn request",
          "invalid sort option",
          "mvcc: required revision has been compacted",
          "mvcc: required revision is a future revision",
          "mvcc: database space exceeded",
          "requested lease not found",
          "lease already exists",
          "too large lease TTL",
          "member ID already exist",
          "Peer URLs already exists",
          "re-configuration failed due to not enough started members",
          "given member URLs are invalid",
          "member not found",
          "can only promote a learner member",
          "can only promote a learner member which is in sync with leader",
          "too many learner members in cluster",
          "request is too large",
          "too many requests",
          "root user does not exist",
          "root user does not have root role",
          "user name already exists",
          "user name is empty",
          "user name not found",
          "role name already exists",
          "role name not found",
          "role name is empty",
          "authentication failed, invalid user ID or password",
          "permission denied",
          "role is not granted to the user",
          "permission is not granted to the role",
          "authentication is not enabled",
          "invalid auth token",
          "invalid auth management",
          "revision of auth store is old",
          "no leader",
          "not leader",
          "leader changed",
          "not capable",
          "cluster ID mismatch",
          "server stopped",
          "request timed out",
          "request timed out, possibly due to previous leader failure",
          "request timed out, possibly due to connection lost",
          "unhealthy cluster",
          "corrupt cluster",
          "rpc not supported for learner",
          "bad leader transferee",
          "cluster version not found during downgrade",
          "wrong downgrade target version format",
          "invalid downgrade target version",
          "cluster has a downgrade job in progress",
          "no inflight downgrade job");

  private EtcdErrors() {}

  /** Whether etcdctl prints {@code text} bare. */
  static boolean knownToEtcdctl(String text) {
    return text.startsWith(PREFIX) && KNOWN_TO_ETCDCTL.contains(text.substring(PREFIX.length()));
  }
}
