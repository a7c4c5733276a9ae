package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What members and links can be made to suffer, on real clusters. */
@Execution(ExecutionMode.CONCURRENT) // each has a cluster of its own, and mostly waits
class SandboxFaultsIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String NAME = "t1";

  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void membersDieFreezeAndComeBack(String version) throws Exception {
    SandboxStatus started = bench.start(Bench.spec(NAME, version, 3), Lifetime.SESSION);
    SandboxMember m1 = Bench.member(started, "m1");

    SandboxMember dead = Bench.member(bench.act(NAME, new SandboxAction.Kill("m1")), "m1");
    assertThat(dead.condition()).isEqualTo(Condition.DEAD);
    assertThat(dead.pid()).isEmpty();
    assertThat(bench.sandboxes.act(NAME, new SandboxAction.Pause("m1")).failure())
        .hasValueSatisfying(problem -> assertThat(problem.hint()).isPresent());

    SandboxMember back = Bench.member(bench.act(NAME, new SandboxAction.Restart("m1")), "m1");
    assertThat(back.condition()).isEqualTo(Condition.RUNNING);
    assertThat(back.client()).isEqualTo(m1.client());
    assertThat(back.pid()).isNotEqualTo(m1.pid());
    assertThat(Gauge.healthy(back)).isTrue();

    SandboxMember frozen = Bench.member(bench.act(NAME, new SandboxAction.Pause("m1")), "m1");
    assertThat(frozen.condition()).isEqualTo(Condition.PAUSED);
    assertThat(Gauge.healthy(frozen)).isFalse();
    SandboxMember thawed = Bench.member(bench.act(NAME, new SandboxAction.Resume("m1")), "m1");
    assertThat(thawed.condition()).isEqualTo(Condition.RUNNING);
    Await.until("health of m1", SOON, () -> Gauge.healthy(thawed));
    assertThat(bench.sandboxes.act(NAME, new SandboxAction.Kill("m9")).failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_MEMBER);
              assertThat(problem.hint()).contains("Its members are m1, m2, m3.");
            });
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void membersComeAndGo(String version) throws Exception {
    SandboxStatus started = bench.start(Bench.spec(NAME, version, 1), Lifetime.SESSION);

    SandboxStatus two = bench.act(NAME, new SandboxAction.Add(false));
    assertThat(Gauge.healthy(Bench.member(two, "m2"))).isTrue();
    assertThat(two.clusterId()).isEqualTo(started.clusterId());
    SandboxStatus three = bench.act(NAME, new SandboxAction.Add(true));
    assertThat(Gauge.leader(Bench.member(three, "m3"))).isNotEqualTo("0");

    bench.act(NAME, new SandboxAction.Remove("m3"));
    SandboxStatus one = bench.act(NAME, new SandboxAction.Remove("m2"));
    assertThat(one.members()).extracting(SandboxMember::name).containsExactly("m1");
    assertThat(bench.data(NAME).resolve("m2")).doesNotExist();
    assertThat(Gauge.healthy(Bench.member(one, "m1"))).isTrue();
    Await.gone(Bench.member(two, "m2").pid().orElseThrow());
    assertThat(bench.sandboxes.act(NAME, new SandboxAction.Remove("m1")).failure()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void partitionOfTheLeaderMakesAnotherAndHealingUnitesThem(String version) throws Exception {
    SandboxStatus started = bench.start(Bench.spec(NAME, version, 3), Lifetime.SESSION);
    SandboxMember leader =
        started.members().stream().filter(Gauge::leads).findFirst().orElseThrow();
    List<SandboxMember> others =
        started.members().stream().filter(each -> !each.equals(leader)).toList();

    SandboxStatus cut = bench.act(NAME, new SandboxAction.Partition(List.of(leader.name())));
    assertThat(Bench.member(cut, leader.name()).cutTo())
        .containsExactlyElementsOf(others.stream().map(SandboxMember::name).toList());
    Duration elected =
        Await.until("new leader", SOON, () -> others.stream().anyMatch(Gauge::leads));
    assertThat(Gauge.put(others.getFirst())).isPresent();
    assertThat(Gauge.healthy(leader)).isFalse();

    SandboxStatus healed = bench.act(NAME, new SandboxAction.Heal());
    Duration united = Await.until("health", SOON, () -> Gauge.healthy(leader));
    System.out.printf("%s: elected after %s, united after %s%n", version, elected, united);
    assertThat(Gauge.leader(leader)).isEqualTo(Gauge.leader(others.getFirst()));
    assertThat(healed.members()).allMatch(member -> member.cutTo().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void linkThatIsCutOneWayStillCarriesTheOther(String version) throws Exception {
    SandboxStatus started = bench.start(Bench.spec(NAME, version, 3), Lifetime.SESSION);
    SandboxMember leader =
        started.members().stream().filter(Gauge::leads).findFirst().orElseThrow();
    SandboxMember deaf =
        started.members().stream().filter(each -> !each.equals(leader)).findFirst().orElseThrow();

    bench.act(NAME, new SandboxAction.Cut(leader.name(), deaf.name()));
    assertThat(bench.sandboxes.status(NAME).toOptional().orElseThrow().members())
        .filteredOn(member -> !member.cutTo().isEmpty())
        .extracting(SandboxMember::name)
        .containsExactly(leader.name());
    Await.until("the deaf member loses its leader", SOON, () -> !leader(deaf, leader));

    bench.act(NAME, new SandboxAction.Heal());
    Await.until("health", SOON, () -> Gauge.healthy(deaf) && Gauge.healthy(leader));
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void slowLeaderMakesWritesSlow(String version) throws Exception {
    SandboxStatus started = bench.start(Bench.spec(NAME, version, 3), Lifetime.SESSION);
    SandboxMember leader =
        started.members().stream().filter(Gauge::leads).findFirst().orElseThrow();
    Duration delay = Duration.ofMillis(100);

    SandboxStatus slow = bench.act(NAME, new SandboxAction.Slow(leader.name(), delay));
    assertThat(Bench.member(slow, leader.name()).delay()).isEqualTo(delay);
    // There and back.
    assertThat(Gauge.put(leader).orElseThrow())
        .isBetween(delay.multipliedBy(2), delay.multipliedBy(8));

    bench.act(NAME, new SandboxAction.Heal());
    Await.until(
        "fast write",
        SOON,
        () -> Gauge.put(leader).filter(took -> took.compareTo(delay) < 0).isPresent());
  }

  private static boolean leader(SandboxMember of, SandboxMember candidate) {
    return Gauge.leader(of).equals(Gauge.id(candidate));
  }
}
