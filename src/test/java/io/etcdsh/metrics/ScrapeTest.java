package io.etcdsh.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeTest {
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  private static Scrape of(String... lines) {
    return Scrape.of(AT, Arrays.stream(lines));
  }

  @Test
  void aPageIsSamplesAndTheirKinds() {
    Scrape scrape =
        of(
            "# HELP a_total counts",
            "# TYPE a_total counter",
            "a_total{x=\"1\",y=\"a \\\"b\\\" \\\\ c\"} 3",
            "a_total{x=\"2\",y=\"z\"} 4 1700000000000",
            "b 1.5e+02",
            "");
    assertThat(scrape.types()).isEqualTo(Map.of("a_total", MetricType.COUNTER));
    assertThat(scrape.series("a_total").getFirst().label("y")).isEqualTo("a \"b\" \\ c");
    assertThat(scrape.sum("a_total", Map.of())).contains(7.0);
    assertThat(scrape.sum("a_total", Map.of("x", "2"))).contains(4.0);
    assertThat(scrape.sum("a_total", Map.of("x", "3"))).isEmpty();
    assertThat(scrape.value("b")).contains(150.0);
    assertThat(scrape.labelValues("a_total", "x")).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a{", "a{b", "a{b=\"c", "a{b=\"c\"}", "a x", "a{b=\"c\"} x", "{}", "# a 1"})
  void whatIsNoSampleMeansNothing(String line) {
    assertThat(of(line).samples()).isEmpty();
  }

  @Test
  void aPageIsTheSameAfterItWasWritten() {
    Scrape scrape =
        of(
            "# TYPE h histogram",
            "h_bucket{le=\"0.5\"} 1",
            "h_bucket{le=\"+Inf\"} 2",
            "h_sum 0.25",
            "g{a=\"x\\ny\"} -Inf",
            "n 1.7e+09");
    assertThat(Scrape.of(AT, scrape.lines().stream())).isEqualTo(scrape);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, false",
    "0.75, 0.55, false",
    "0.9, 1.0, true",
    "0.1, 0.02, false",
  })
  void quantilesAreThoseOfPrometheus(double q, double value, boolean atLeast) {
    Histogram histogram =
        Histogram.of(
                of(
                    "h_bucket{le=\"0.1\"} 50",
                    "h_bucket{le=\"1\"} 80",
                    "h_bucket{le=\"+Inf\"} 100",
                    "h_sum 10"),
                "h",
                Map.of())
            .orElseThrow();
    Quantile quantile = histogram.quantile(q).orElseThrow();
    assertThat(quantile.value()).isCloseTo(value, org.assertj.core.data.Offset.offset(0.3));
    assertThat(quantile.atLeast()).isEqualTo(atLeast);
    assertThat(histogram.mean()).contains(0.1);
  }

  @Test
  void aWindowCountsWhatCameAndStartsAnewAfterARestart() {
    Window window =
        new Window(
            of("process_start_time_seconds 1", "a_total 5"),
            Scrape.of(
                AT.plusSeconds(2),
                Arrays.stream(
                    new String[] {"process_start_time_seconds 1", "a_total 9", "new 2"})));
    assertThat(window.increase("a_total", Map.of())).contains(4.0);
    assertThat(window.increase("new", Map.of())).contains(2.0);
    assertThat(window.rate("a_total", Map.of())).contains(2.0);
    assertThat(window.increase("none", Map.of())).isEmpty();

    Window restarted = new Window(window.before(), of("process_start_time_seconds 7", "a_total 3"));
    assertThat(restarted.restarted()).isTrue();
    assertThat(restarted.increase("a_total", Map.of())).contains(3.0);
  }
}
