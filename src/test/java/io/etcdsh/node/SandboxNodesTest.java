package io.etcdsh.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxNodesTest {
  private static final ClusterId OTHER = new ClusterId(8);

  private final OneSandbox sandboxes = new OneSandbox(Condition.RESERVED);
  private final NodeDriver nodes = new SandboxNodes(sandboxes, "t1");

  private static JoiningNode joining(ClusterId cluster, String url, String listedName) {
    return new JoiningNode(
        cluster,
        "m2",
        List.of(url),
        List.of(
            StartSettingsTest.member(1, "m1", "http://127.0.0.1:1"),
            StartSettingsTest.member(2, listedName, url)));
  }

  private static LeavingNode leaving(ClusterId cluster, String url) {
    return new LeavingNode(cluster, new MemberId(2), "m2", List.of(url));
  }

  @Test
  void membersOfTheSandboxAreStartedAndRetired() {
    assertThat(nodes.propose("m2").toOptional()).contains(List.of(OneSandbox.URL));
    assertThat(nodes.start(joining(OneSandbox.CLUSTER, OneSandbox.URL, "")).toOptional())
        .contains(new NodeWork.Done("Sandbox t1 runs m2."));
    assertThat(nodes.retire(leaving(OneSandbox.CLUSTER, OneSandbox.URL)).toOptional())
        .contains(new NodeWork.Done("Sandbox t1 has ended m2 and deleted its data."));
    assertThat(sandboxes.actions)
        .containsExactly(
            new SandboxAction.Propose("m2"),
            new SandboxAction.Join(
                "m2", new MemberId(2), "m1=http://127.0.0.1:1,m2=" + OneSandbox.URL),
            new SandboxAction.Retire("m2"));
  }

  @Test
  void anotherClusterIsLeftAlone() {
    assertThat(nodes.start(joining(OTHER, OneSandbox.URL, "")).failure())
        .hasValueSatisfying(
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CLUSTER_CHANGED));
    assertThat(nodes.retire(leaving(OTHER, OneSandbox.URL)).failure())
        .hasValueSatisfying(
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CLUSTER_CHANGED));
    assertThat(sandboxes.actions).isEmpty();
  }

  @Test
  void machinesElsewhereAreWorkByHand() {
    String url = "http://10.0.0.9:2380";

    assertThat(nodes.start(joining(OneSandbox.CLUSTER, url, "")).toOptional().orElseThrow())
        .isInstanceOf(NodeWork.ByHand.class);
    assertThat(nodes.retire(leaving(OneSandbox.CLUSTER, url)).toOptional().orElseThrow())
        .isInstanceOf(NodeWork.ByHand.class);
    assertThat(sandboxes.actions).isEmpty();
  }

  @Test
  void memberThatHasJoinedAndEndedKeepsItsData() {
    OneSandbox dead = new OneSandbox(Condition.DEAD);
    NodeDriver driver = new SandboxNodes(dead, "t1");

    assertThat(driver.start(joining(OneSandbox.CLUSTER, OneSandbox.URL, "m2")).failure())
        .hasValueSatisfying(
            problem ->
                assertThat(problem.hint()).contains("'sandbox restart m2' starts it on its data."));
    assertThat(dead.actions).isEmpty();
    // The same URL in a new entry of the list, which has no name yet.
    assertThat(driver.start(joining(OneSandbox.CLUSTER, OneSandbox.URL, "")).failure()).isEmpty();
  }
}
