package io.etcdsh.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.model.PeerLinks;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMetricsTest {
  private static final String START = "process_start_time_seconds 1.70000000025e+09";

  private static PeerLinks read(String... lines) {
    Stream<String> page = Stream.concat(Stream.of(START), Arrays.stream(lines));
    return LinkMetrics.of(Scrape.of(Instant.EPOCH, page)).orElseThrow();
  }

  @Test
  void aPageTellsLinksDisconnectsAndTheStart() {
    PeerLinks links =
        read(
            "# TYPE etcd_network_active_peers gauge",
            "etcd_network_active_peers{Local=\"a1\",Remote=\"ffffffffffffffff\"} 1",
            "etcd_network_active_peers{Local=\"a1\",Remote=\"b2\"} 0",
            "etcd_network_disconnected_peers_total{Local=\"a1\",Remote=\"b2\"} 3",
            "etcd_network_peer_sent_bytes_total{To=\"b2\"} 4711");
    assertThat(links.active()).isEqualTo(Map.of(new MemberId(-1), true, new MemberId(0xb2), false));
    assertThat(links.disconnects()).isEqualTo(Map.of(new MemberId(0xb2), 3L));
    assertThat(links.processStart()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_250L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Local="a1",Remote="b2"} 1              | true
          {Remote="b2",Local="a1"} 1              | true
          {Local="a1",Remote="B2"}   1.0          | true
          {Local="a1",Remote="b2"} 1 170000000000 | true
          {Local="a1",Remote="b2"} 0              | false
          {Local="a1",Remote="b2"} 1e+00          | true
          """)
  void aSeriesMayBeWrittenInManyWays(String series, boolean active) {
    assertThat(read("etcd_network_active_peers" + series).active())
        .isEqualTo(Map.of(new MemberId(0xb2), active));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "etcd_network_active_peers{",
        "etcd_network_active_peers{} 1",
        "etcd_network_active_peers{Local=\"a1\"} 1",
        "etcd_network_active_peers{Local=\"a1\",Remote=\"xyz\"} 1",
        "etcd_network_active_peers{Local=\"a1\",Remote=\"11112222333344445\"} 1",
        "etcd_network_active_peers{Local=\"a1\",Remote=\"b2\"} one",
        "etcd_network_active_peers{Local=\"a1\",Remote=\"b2\"} NaN",
        "etcd_network_active_peers{Local=\"a1\",Remote=\"b2\"}",
        "etcd_network_active_peers_total{Local=\"a1\",Remote=\"b2\"} 1",
        "# etcd_network_active_peers{Local=\"a1\",Remote=\"b2\"} 1"
      })
  void whatIsNoSeriesOfLinksIsPassedOver(String line) {
    assertThat(read(line).active()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "process_start_time_seconds ", "process_start_time_seconds +Inf", "404"})
  void withoutTheStartOfTheProcessThereIsNoAnswer(String line) {
    assertThat(LinkMetrics.of(Scrape.of(Instant.EPOCH, Stream.of(line)))).isEmpty();
  }
}
