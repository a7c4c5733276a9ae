package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.node.JoiningNode;
import io.etcdsh.node.LeavingNode;
import io.etcdsh.node.NodeWork;
import io.etcdsh.node.SandboxNodes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node that a driver starts and retires while somebody else changes the member list. */
@Execution(ExecutionMode.CONCURRENT) // each has a cluster of its own, and mostly waits
class SandboxNodesIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String NAME = "t1";
  private static final String NODE = "web.1";

  private Bench bench;
  private SandboxNodes nodes;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
    nodes = new SandboxNodes(bench.sandboxes, NAME);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void nodeJoinsLeavesAndJoinsAgainUnderTheSameName(String version) throws Exception {
    SandboxMember m1 =
        Bench.member(bench.start(Bench.spec(NAME, version, 1), Lifetime.SESSION), "m1");
    String url = proposed();
    assertThat(proposed()).isEqualTo(url);
    assertThat(node().condition()).isEqualTo(Condition.PROPOSED);
    assertThat(act(new SandboxAction.Kill(NODE)).what()).isEqualTo("Member web.1 has not started.");

    Member first = joined(m1, url);
    assertThat(node().condition()).isEqualTo(Condition.RUNNING);
    assertThat(start(m1, url)).isInstanceOf(NodeWork.Done.class);
    assertThat(act(new SandboxAction.Propose(NODE)).code()).isEqualTo(ProblemCode.SANDBOX);
    assertThat(act(new SandboxAction.Retire(NODE)).why()).contains("still lists").contains(url);
    Bench.value(bench.sandboxes.act(NAME, new SandboxAction.Restart(NODE)));

    Roll.remove(m1, first.id());
    assertThat(Bench.value(nodes.retire(leaving(first)))).isInstanceOf(NodeWork.Done.class);
    assertThat(Bench.value(nodes.retire(leaving(first)))).isInstanceOf(NodeWork.Done.class);
    assertThat(node().condition()).isEqualTo(Condition.RESERVED);
    assertThat(node().pid()).isEmpty();
    assertThat(bench.data(NAME).resolve(NODE)).doesNotExist();
    assertThat(proposed()).isEqualTo(url);

    Member second = joined(m1, url);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(Gauge.id(node())).isEqualTo(second.id().decimal());

    Member third = joinedInThePlaceOfOneFrozen(m1, second);
    assertThat(Gauge.id(node())).isEqualTo(third.id().decimal());

    // Only the node itself is left, and it is not asked about itself.
    bench.act(NAME, new SandboxAction.Kill("m1"));
    assertThat(act(new SandboxAction.Retire(NODE)).what()).contains("Nobody can tell");
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void startThatFailsAtOnceIsToldAndProposedMembersAreIgnored(String version) {
    SandboxStatus started = bench.start(Bench.spec(NAME, version, 1), Lifetime.SESSION);
    assertThat(act(new SandboxAction.Propose("m1")).code()).isEqualTo(ProblemCode.SANDBOX);
    assertThat(act(new SandboxAction.Propose("-x")).code()).isEqualTo(ProblemCode.BAD_ARGUMENTS);
    assertThat(act(new SandboxAction.Propose("m1.log")).code())
        .isEqualTo(ProblemCode.BAD_ARGUMENTS);
    proposed();

    assertThat(act(new SandboxAction.Join(NODE, MemberId.NONE, "other=http://127.0.0.1:7")).why())
        .contains("The end of its log");
    assertThat(node().condition()).isEqualTo(Condition.DEAD);
    assertThat(Bench.value(nodes.retire(leaving(node().peerUrl(), started))))
        .isInstanceOf(NodeWork.Done.class);

    // Alone it is the majority, although there are two names.
    SandboxStatus back = bench.act(NAME, new SandboxAction.Restart("m1"));
    assertThat(Gauge.healthy(Bench.member(back, "m1"))).isTrue();
  }

  private Member joined(SandboxMember by, String url) throws InterruptedException {
    // An ID is made of the URL and the second (membership/member.go): within one it is that of the
    // member removed, and the answer is "member not found".
    Await.until("addition", SOON, () -> Roll.addLearner(by, url));
    assertThat(start(by, url)).isInstanceOf(NodeWork.Done.class);
    Predicate<Member> named = member -> member.name().equals(NODE) && member.learner();
    Await.until(
        "name in the list", SOON, () -> Roll.members(by).stream().filter(named).count() == 1);
    Await.until("leader", SOON, () -> !Gauge.leader(node()).equals("0"));
    return Roll.members(by).stream().filter(named).findFirst().orElseThrow();
  }

  /** A frozen process never hears that it is removed, and holds the ports of the next one. */
  private Member joinedInThePlaceOfOneFrozen(SandboxMember by, Member removed)
      throws InterruptedException {
    Bench.value(bench.sandboxes.act(NAME, new SandboxAction.Pause(NODE)));
    Roll.remove(by, removed.id());
    return joined(by, removed.peerUrls().getFirst());
  }

  private NodeWork start(SandboxMember by, String url) {
    return Bench.value(
        nodes.start(new JoiningNode(status().clusterId(), NODE, List.of(url), Roll.members(by))));
  }

  private LeavingNode leaving(Member member) {
    return new LeavingNode(status().clusterId(), member.id(), NODE, member.peerUrls());
  }

  private static LeavingNode leaving(String url, SandboxStatus status) {
    return new LeavingNode(status.clusterId(), MemberId.NONE, NODE, List.of(url));
  }

  private String proposed() {
    return Bench.value(nodes.propose(NODE)).getFirst();
  }

  private SandboxStatus status() {
    return Bench.value(bench.sandboxes.status(NAME));
  }

  private SandboxMember node() {
    return Bench.member(status(), NODE);
  }

  private Problem act(SandboxAction action) {
    Result<SandboxStatus> result = bench.sandboxes.act(NAME, action);
    return result.failure().orElseThrow();
  }
}
