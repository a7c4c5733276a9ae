package io.etcdsh.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster that is well has no findings; alone on the machine, for one that is starved is not. */
@Timeout(120)
@Isolated("a cluster that is starved is not well")
class HealthyClusterIT {

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void hasNoTroubleIdleOrAfterWrites(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      assertThat(Look.findings(Look.at(cluster)))
          .filteredOn(it -> it.severity().isTrouble())
          .isEmpty();
      Faults.manyRevisions(cluster, 500);
      assertThat(Look.findings(Look.at(cluster)))
          .filteredOn(it -> it.severity().isTrouble())
          .isEmpty();
    }
  }
}
