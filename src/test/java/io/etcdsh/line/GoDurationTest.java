package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "1s, PT1S",
    "500ms, PT0.5S",
    "1h2m3.5s, PT1H2M3.5S",
    "-1.5h, PT-1H-30M",
    ".5s, PT0.5S",
    "1us, PT0.000001S",
    "1µs, PT0.000001S",
    "100ns, PT0.0000001S"
  })
  void readsWhatGoReads(String text, Duration expected) {
    assertThat(GoDuration.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "s", "1 s", "1x", "abc", "1s2", "--1s", "99999999999h", "."})
  void refusesWhatGoRefuses(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }
}
