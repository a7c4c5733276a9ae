package io.etcdsh.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {
  private static final long MIB = 1 << 20;

  /** The quota is 1000 MiB; growth in MiB, the look in seconds. */
  @ParameterizedTest
  @CsvSource({
    "500, 10,   1, NOTICE,  in about 1 min",
    "500, 0.2,  1, NONE,    ''",
    "500, 0.3, 60, NONE,    ''",
    "500, 3,   60, WARNING, in about 3 h",
    "500, 1,   60, NOTICE,  in about 8 h",
    "50,  10,   1, NONE,    ''",
    "50,  10,  60, WARNING, in about 2 h"
  })
  void growthIsForetoldFromEnoughOfIt(
      long used, double grown, int seconds, String severity, String text) {
    List<Finding> found = new Filling().on(look(used, grown, seconds)).found();
    if (severity.equals("NONE")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().severity().name()).isEqualTo(severity);
      assertThat(found.getFirst().what()).endsWith(text + ".");
    }
  }

  private static Observation look(long used, double grown, int seconds) {
    long after = used * MIB;
    Window window = new Window(scrape(0, after - (long) (grown * MIB)), scrape(seconds, after));
    return LookAtOne.seen(after, 1000 * MIB, window);
  }

  private static Scrape scrape(int second, long used) {
    return Scrape.of(
        Instant.ofEpochSecond(second),
        Stream.of("etcd_mvcc_db_total_size_in_use_in_bytes " + used));
  }
}
