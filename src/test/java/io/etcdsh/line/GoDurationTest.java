package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "5s, 5000000000",
    "500ms, 500000000",
    "100ns, 100",
    "1us, 1000",
    "2\u00b5s, 2000",
    "3\u03bcs, 3000",
    "1h2m3.5s, 3723500000000",
    "-1.5h, -5400000000000",
    "+5s, 5000000000",
    ".5s, 500000000",
    "1.s, 1000000000",
    "0.3ns, 0",
    "3m3m, 360000000000",
    "1s1h, 3601000000000",
    "9223372036854775807ns, 9223372036854775807",
  })
  void durationsOfGoAreUnderstood(String text, long nanos) {
    assertThat(GoDuration.parse(text)).contains(Duration.ofNanos(nanos));
  }

  @Test
  void theMostNegativeDurationIsStillOne() {
    assertThat(GoDuration.parse("-9223372036854775808ns"))
        .contains(Duration.ofNanos(Long.MIN_VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        "5",
        "5 s",
        "s",
        ".s",
        "-.s",
        "1.2.3s",
        "1d",
        "--1s",
        "1s ",
        "00",
        "1h2",
        "9223372036854775808ns",
        "\u0661s",
        "5S"
      })
  void whatGoRefusesIsRefused(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1ns, 1ns",
    "1500ns, 1.5µs",
    "200ms, 200ms",
    "1.5s, 1.5s",
    "90s, 1m30s",
    "1h, 1h0m0s",
    "25h0m1.25s, 25h0m1.25s",
    "-1.5h, -1h30m0s"
  })
  void writesWhatGoPrints(String given, String printed) {
    assertThat(GoDuration.parse(given).map(GoDuration::text)).contains(printed);
  }
}
