package io.etcdsh.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.EtcdVersions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults that are really made, and what is found first. The newest version gets nearly all of them,
 * the others some, and what comes from the machine that the tests share is passed over. {@code
 * -Detcdsh.faults=all} makes all on all and passes nothing over.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT) // it mostly waits
class DiagnosisIT {
  private static final boolean ALL = System.getProperty("etcdsh.faults", "").equals("all");

  private static final List<Fault> EVERYWHERE =
      List.of(Fault.KILLED, Fault.PAUSED, Fault.TWO_KILLED, Fault.FULL, Fault.CHANGED_BYTE);

  /** They take the whole machine for seconds, and tests beside them would suffer. */
  private static final List<Fault> HEAVY =
      List.of(Fault.OVERLOADED, Fault.FRAGMENTED, Fault.MANY_LEASES, Fault.LEARNER_BEHIND);

  static Stream<Arguments> faults() {
    return EtcdVersions.present().stream()
        .flatMap(
            version ->
                Arrays.stream(Fault.values())
                    .filter(it -> it.isOf(version))
                    .filter(it -> ALL || isUsual(it, version))
                    .map(it -> Arguments.of(it, version)));
  }

  private static boolean isUsual(Fault fault, String version) {
    return version.equals(EtcdVersions.newest())
        ? !HEAVY.contains(fault)
        : EVERYWHERE.contains(fault);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theRightFindingComesFirst(Fault fault, String version) throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(fault.spec(version))) {
      fault.make(cluster);
      long begun = System.nanoTime();
      Observation seen = fault.look(cluster);
      double seconds = (System.nanoTime() - begun) / 1e9;

      List<Finding> findings =
          Look.findings(seen).stream()
              .filter(it -> ALL || fault.isFirst(it) || !BusyMachine.mayCause(it))
              .toList();
      String first = findings.stream().findFirst().map(Finding::check).orElse("nothing");
      System.out.printf("etcd %-8s %-20s %-20s %.1f s%n", version, fault, first, seconds);
      assertThat(findings).as("%s", findings).isNotEmpty();
      assertThat(findings.getFirst()).as("%s", findings).matches(fault::isFirst);
      assertThat(fault.isToldAs(findings.getFirst().what())).isTrue();
    }
  }
}
