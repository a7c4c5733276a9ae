package io.etcdsh.diagnosis;

import io.etcdsh.check.Checks;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.ClusterSpec.Security;
import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.model.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A fault that is really made, and what must be found first. */
enum Fault {
  KILLED("member-down", 3, cluster -> cluster.member(2).kill()),
  PAUSED("member-hung", 3, cluster -> cluster.member(1).pause()),
  TWO_KILLED("no-quorum", 3, cluster -> cluster.members().subList(1, 3).forEach(it -> it.kill())),
  TWO_PAUSED_OF_FIVE(
      "member-hung", 5, cluster -> cluster.members().subList(3, 5).forEach(it -> it.pause())),
  ALL_KILLED("unreachable", 3, cluster -> cluster.members().forEach(it -> it.kill())),
  UNSTARTED_VOTER("unstarted", 3, MemberFaults::unstartedVoter),
  UNSTARTED_LEARNER("unstarted", 3, MemberFaults::unstartedLearner),
  LEARNER_IN_STEP("learner", 3, MemberFaults::learner),
  LEARNER_PAUSED("member-hung", 3, cluster -> MemberFaults.learner(cluster).pause()),
  LEARNER_BEHIND("learner", 3, MemberFaults::learnerBehind),
  EVEN_VOTERS("even-voters", 2, cluster -> {}),
  SINGLE_VOTER("few-voters", 1, cluster -> {}),
  WRONG_PEER_URL("peer-url", 3, MemberFaults::wrongPeerUrl),
  CLIENT_URL_DEAD("client-url", 1, cluster -> {}, "--advertise-client-urls=http://127.0.0.1:7"),
  SAME_NAME("duplicates", 3, MemberFaults::sameName),
  SAME_CLIENT_URL("duplicates", 3, MemberFaults::sameClientUrl),
  RESTLESS_LEADER("leader-flapping", 3, MemberFaults::restlessLeader),
  FULL("alarm", 3, SpaceFaults::full, "--quota-backend-bytes=4194304"),
  ALARM_LEFT("alarm", 1, SpaceFaults::alarmLeft, "--quota-backend-bytes=4194304") {
    @Override
    boolean isToldAs(String what) {
      return what.contains("left from before");
    }
  },
  NEARLY_FULL("quota", 3, SpaceFaults::nearlyFull, "--quota-backend-bytes=33554432"),
  NEVER_COMPACTED("compaction", 1, cluster -> Faults.manyRevisions(cluster, 10_100)),
  FRAGMENTED("fragmentation", 1, SpaceFaults::fragmented),
  HUGE_VALUES("huge-values", 3, SpaceFaults::hugeValues),
  MANY_LEASES("leases", 3, SpaceFaults::manyLeases),
  CHANGED_BYTE("hash", 3, DataFaults::changedByte),
  OTHER_USERS("auth-revision", 3, DataFaults::otherUsers),
  OTHER_CLUSTER("stranger", 1, cluster -> {}) {
    @Override
    Observation look(ClusterFixture cluster) {
      try (ClusterFixture other = ClusterFixture.start(cluster.spec())) {
        List<Endpoint> both = new ArrayList<>(cluster.endpoints());
        both.addAll(other.endpoints());
        return Look.at(both, cluster.tlsFiles());
      }
    }
  },
  NOT_LOGGED_IN("not-permitted", 1, cluster -> {}) {
    @Override
    ClusterSpec spec(String version) {
      return super.spec(version).withAuth();
    }
  },
  CERTIFICATE_ENDS("certificate-expiry", 1, cluster -> {}) {
    @Override
    ClusterSpec spec(String version) {
      return super.spec(version).with(Security.MUTUAL_TLS);
    }
  },
  CERTIFICATE_EXPIRED("certificate-expiry", 3, CertificateFaults::expired) {
    @Override
    ClusterSpec spec(String version) {
      return super.spec(version).with(Security.TLS);
    }

    @Override
    boolean isToldAs(String what) {
      return what.contains("has expired");
    }
  },
  WRONG_NAME("certificate-name", 3, CertificateFaults::otherName) {
    @Override
    ClusterSpec spec(String version) {
      return super.spec(version).with(Security.TLS);
    }
  },
  SLOW_DISK("slow-fsync", 3, MemberFaults::slowFollower) {
    @Override
    Observation look(ClusterFixture cluster) {
      return Load.during(cluster, 5, () -> Look.at(cluster, Duration.ofSeconds(2)));
    }
  },
  /** Which of them gives way first is the machine's affair. */
  OVERLOADED("pending-proposals", 3, cluster -> {}) {
    @Override
    boolean isFirst(Finding finding) {
      return Checks.ALL.stream()
          .filter(it -> it.name().equals(finding.check()))
          .anyMatch(it -> it.topic() == Topic.LOAD);
    }

    @Override
    Observation look(ClusterFixture cluster) {
      return Load.during(cluster, 400, () -> Look.at(cluster));
    }
  },
  VERSION_MIX("versions", 3, cluster -> {}) {
    @Override
    boolean isOf(String version) {
      return EtcdVersions.present().indexOf(version) > 0;
    }

    @Override
    ClusterSpec spec(String version) {
      List<String> all = EtcdVersions.present();
      return super.spec(all.get(all.indexOf(version) - 1));
    }

    @Override
    Observation look(ClusterFixture cluster) {
      List<String> all = EtcdVersions.present();
      cluster.exchange(2, all.get(all.indexOf(cluster.spec().version()) + 1));
      return Look.at(cluster);
    }
  },
  DOWNGRADE_OPEN("downgrade", 3, MemberFaults::downgradeOpen) {
    @Override
    boolean isOf(String version) {
      return version.startsWith("3.6.") || version.startsWith("3.7.");
    }
  };

  /** Makes a fault in a healthy cluster. */
  interface Making {
    void in(ClusterFixture cluster) throws IOException;
  }

  private final String first;
  private final int members;
  private final Making making;
  private final List<String> flags;

  Fault(String first, int members, Making making, String... flags) {
    this.first = first;
    this.members = members;
    this.making = making;
    this.flags = List.of(flags);
  }

  /** Whether that may be found first. */
  boolean isFirst(Finding finding) {
    return finding.check().equals(first);
  }

  /** Whether the first finding says it in the right words. */
  boolean isToldAs(String what) {
    return !what.isEmpty();
  }

  boolean isOf(String version) {
    return !version.isEmpty();
  }

  ClusterSpec spec(String version) {
    return ClusterSpec.of(version, members).withFlags(flags.toArray(String[]::new));
  }

  void make(ClusterFixture cluster) throws IOException {
    making.in(cluster);
  }

  Observation look(ClusterFixture cluster) {
    return Look.at(cluster);
  }
}
