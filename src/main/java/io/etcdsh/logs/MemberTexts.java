package io.etcdsh.logs;

import static io.etcdsh.logs.LogKind.MEMBERSHIP;
import static io.etcdsh.logs.LogKind.MEMBERSHIP_REFUSED;
import static io.etcdsh.logs.LogKind.REMOVED;
import static io.etcdsh.logs.LogKind.VERSION;

import java.util.List;

/**
 * Members and versions ({@code etcdserver/server.go}, {@code membership/cluster.go}, {@code
 * version/monitor.go}, {@code cluster_util.go}; etcd 3.4 to 3.7).
 */
final class MemberTexts {
  static final List<Known> ALL =
      List.of(
          Known.fact(MEMBERSHIP, "removed member"),
          Known.fact(MEMBERSHIP, "removed member {peer} from cluster {}"),
          Known.fact(MEMBERSHIP, "promote member"),
          Known.fact(REMOVED, "data-dir used by this member must be removed"),
          Known.fact(REMOVED, "the data-dir used by this member must be removed."),
          Known.fact(REMOVED, "the member has been permanently removed from the cluster"),
          Known.fact(MEMBERSHIP_REFUSED, "rejecting member {} request; not enough healthy members"),
          Known.fact(
              MEMBERSHIP_REFUSED,
              "rejecting member {} request; local member has not been connected to {} peers,"
                  + " reconfigure breaks active quorum"),
          Known.fact(MEMBERSHIP_REFUSED, "not enough started members, rejecting {}"),
          Known.fact(MEMBERSHIP_REFUSED, "not healthy for reconfigure, rejecting member add {}"),
          Known.fact(
              MEMBERSHIP_REFUSED, "reconfigure breaks active quorum, rejecting remove member {}"),
          Known.fact(MEMBERSHIP_REFUSED, "rejecting promote learner: learner is not ready"),
          Known.fact(MEMBERSHIP_REFUSED, "failed to promote a member"),
          Known.fact(MEMBERSHIP_REFUSED, "error promoting member {peer} ({why})"),
          Known.fact(VERSION, "leader found higher-versioned member"),
          Known.fact(VERSION, "the local etcd version {} is not up-to-date"),
          Known.fact(VERSION, "cluster version of remote member is not compatible; too high"),
          Known.fact(VERSION, "cluster version of remote member is not compatible; too low"),
          Known.fact(
              VERSION,
              "the running cluster version({}) is higher than the maximum cluster version({})"
                  + " supported"),
          Known.fact(
              VERSION,
              "the running cluster version({}) is lower than the minimal cluster version({})"
                  + " supported"),
          Known.fact(
              VERSION,
              "invalid downgrade; server version is lower than determined cluster version"),
          Known.fact(VERSION, "Failed to validate schema"));

  private MemberTexts() {}
}
