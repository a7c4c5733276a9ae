package io.etcdsh.diagnosis;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.fixture.SlowDisk;
import java.time.Duration;
import java.util.List;

/** Members that are not as they ought to be. */
final class MemberFaults {
  private static final String NOBODY = "--peer-urls=http://127.0.0.1:7";

  private MemberFaults() {}

  static void unstartedVoter(ClusterFixture cluster) {
    Faults.awaitLinks(cluster);
    cluster.etcdctl("member", "add", "m4", NOBODY).orFail();
  }

  static void unstartedLearner(ClusterFixture cluster) {
    Faults.awaitLinks(cluster);
    cluster.etcdctl("member", "add", "m4", "--learner", NOBODY).orFail();
  }

  static MemberFixture learner(ClusterFixture cluster) {
    Faults.awaitLinks(cluster);
    MemberFixture learner = cluster.addLearner();
    // Until the others have its name it is a member that never started, whatever becomes of it.
    Faults.await(
        "the members know the learner's name",
        () -> !cluster.etcdctl("member", "list").orFail().stdout().contains("unstarted"));
    return learner;
  }

  /** Its disk takes so long that it does not get on while the others write. */
  static void learnerBehind(ClusterFixture cluster) {
    MemberFixture learner = learner(cluster);
    learner.awaitHealthy();
    SlowDisk.of(cluster, learner, Duration.ofSeconds(20));
    Faults.manyRevisions(cluster, 3_000);
  }

  static void slowFollower(ClusterFixture cluster) {
    MemberFixture follower = cluster.member((Faults.leader(cluster) + 1) % 3);
    SlowDisk.of(cluster, follower, Duration.ofMillis(600));
  }

  static void wrongPeerUrl(ClusterFixture cluster) {
    cluster.etcdctl("member", "update", Faults.idOf(cluster, "m3"), NOBODY).orFail();
    cluster.member(2).restart();
  }

  static void sameName(ClusterFixture cluster) {
    cluster.reconfigure(2, "--name=m1");
    Faults.await(
        "the member tells its new name",
        () -> !cluster.etcdctl("member", "list").orFail().stdout().contains("m3"));
  }

  static void sameClientUrl(ClusterFixture cluster) {
    String url = "http://" + cluster.member(0).endpoint().authority();
    String own = "http://" + cluster.member(2).endpoint().authority();
    cluster.reconfigure(2, "--advertise-client-urls=" + url);
    Faults.await(
        "the member tells its new URL",
        () -> !cluster.etcdctl("member", "list").orFail().stdout().contains(own));
  }

  static void restlessLeader(ClusterFixture cluster) {
    Faults.awaitLinks(cluster);
    for (int i = 0; i < 6; i++) {
      int leader = Faults.leader(cluster);
      String next = Faults.idOf(cluster, "m" + ((leader + 1) % 3 + 1));
      cluster
          .etcdctlAt(List.of(cluster.endpoints().get(leader)), List.of("move-leader", next))
          .orFail();
    }
  }

  static void downgradeOpen(ClusterFixture cluster) {
    String version = cluster.spec().version();
    int minor = Integer.parseInt(version.substring(2, 3)) - 1;
    cluster.etcdctl("downgrade", "enable", "3." + minor).orFail();
  }
}
