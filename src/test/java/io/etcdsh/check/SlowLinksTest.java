package io.etcdsh.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowLinksTest {
  private static final String METRIC = "etcd_network_peer_round_trip_time_seconds_bucket";

  /** To itself here, for only links to members of the list count. */
  @ParameterizedTest
  @CsvSource({
    "0,  1, false, only the one that has the start of the peer in it",
    "0,  3, true,  all of three",
    "1, 19, true,  most of them",
    "5,  9, false, some of them",
    "9,  0, false, none"
  })
  void aLinkIsLongIfMostOfEnoughRoundTripsAre(int fast, int slow, boolean found, String what) {
    Scrape scrape =
        Scrape.of(
            Instant.EPOCH,
            Stream.of(
                METRIC + "{To=\"1\",le=\"0.1024\"} " + fast,
                METRIC + "{To=\"1\",le=\"0.2048\"} " + fast,
                METRIC + "{To=\"1\",le=\"0.4096\"} " + (fast + slow),
                METRIC + "{To=\"1\",le=\"+Inf\"} " + (fast + slow)));

    assertThat(new SlowLinks().on(LookAtOne.seen(1, 100, new Window(scrape, scrape))).found())
        .as(what)
        .hasSize(found ? 1 : 0);
  }
}
