package io.etcdsh.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualNodesTest {
  private static final ClusterId CLUSTER = new ClusterId(7);

  private final NodeDriver nodes = new ManualNodes();

  @Test
  void onlyAnOperatorKnowsWhereANodeCanRun() {
    assertThat(nodes.propose("m4").failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.BAD_ARGUMENTS);
              assertThat(problem.hint()).contains("Write NAME=http://host:2380.");
            });
  }

  @Test
  void startIsToldInAllForms() {
    JoiningNode node =
        new JoiningNode(
            CLUSTER,
            "m2",
            List.of("http://10.0.0.2:2380"),
            List.of(
                StartSettingsTest.member(1, "m1", "http://10.0.0.1:2380"),
                StartSettingsTest.member(2, "", "http://10.0.0.2:2380")));

    assertThat(text(nodes.start(node).toOptional().orElseThrow()))
        .isEqualTo(
            """
            Start etcd on 10.0.0.2 as member m2, with an empty data directory and listen URLs of its own.
            As environment variables, beside its other ones:
              ETCD_NAME="m2"
              ETCD_INITIAL_CLUSTER="m1=http://10.0.0.1:2380,m2=http://10.0.0.2:2380"
              ETCD_INITIAL_ADVERTISE_PEER_URLS="http://10.0.0.2:2380"
              ETCD_INITIAL_CLUSTER_STATE="existing"
            Or as a drop-in of systemd ('systemctl edit etcd'):
              [Service]
              Environment="ETCD_NAME=m2"
              Environment="ETCD_INITIAL_CLUSTER=m1=http://10.0.0.1:2380,m2=http://10.0.0.2:2380"
              Environment="ETCD_INITIAL_ADVERTISE_PEER_URLS=http://10.0.0.2:2380"
              Environment="ETCD_INITIAL_CLUSTER_STATE=existing"
            Or as flags, if none of these is in the environment:
              etcd --name=m2 --initial-cluster=m1=http://10.0.0.1:2380,m2=http://10.0.0.2:2380 \
            --initial-advertise-peer-urls=http://10.0.0.2:2380 --initial-cluster-state=existing""");
  }

  @Test
  void startOverTlsAsksForFilesOfThatHostAndStaysShort() {
    JoiningNode node =
        new JoiningNode(
            CLUSTER,
            "m2",
            List.of("https://[fd00::2]:2380", "https://two.example:2380"),
            List.of(
                StartSettingsTest.member(
                    1, "m1", "https://10.0.0.1:2380", "https://10.0.0.1:2379")));

    String text = text(nodes.start(node).toOptional().orElseThrow());

    assertThat(text)
        .startsWith("Start etcd on [fd00::2], two.example as member m2")
        .contains("ETCD_PEER_TRUSTED_CA_FILE=<", "ETCD_TRUSTED_CA_FILE=<")
        .contains("'--peer-cert-file=<peer certificate>'", "--client-cert-auth=true")
        .endsWith(StartSettings.PLACEHOLDERS);
    assertThat(text.lines()).hasSizeLessThan(25);
  }

  @Test
  void retirementIsTold() {
    LeavingNode node =
        new LeavingNode(CLUSTER, new MemberId(0xab), "m2", List.of("http://10.0.0.2:2380"));

    assertThat(text(nodes.retire(node).toOptional().orElseThrow()))
        .isEqualTo(
            """
            Member m2 (ab) is removed. On 10.0.0.2, stop etcd and keep it from starting again:
              systemctl disable --now etcd
            Move its data directory aside. The cluster never takes a member with that data again:
              mv <data directory> <data directory>.removed-ab
            Take its client URLs out of the endpoints that clients use.""");
  }

  private static String text(NodeWork work) {
    return switch (work) {
      case NodeWork.ByHand(String text) -> text;
      case NodeWork.Done(String text) -> throw new AssertionError(text);
    };
  }
}
