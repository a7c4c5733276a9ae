package io.etcdsh.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.line.GoDuration;
import io.etcdsh.model.Bytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "9, 9 B",
    "10, 10 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1234, 1.2 kB",
    "9999, 10 kB",
    "20480, 20 kB",
    "24576, 25 kB",
    "999999, 1000 kB",
    "1000000, 1.0 MB",
    "2147483648, 2.1 GB",
    "8589934592, 8.6 GB",
    "-1, 18 EB"
  })
  void sizesAreThoseOfGoHumanize(long bytes, String text) {
    assertThat(ByteSize.text(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1, 1ns",
    "1500, 1.5µs",
    "4688785, 4.688785ms",
    "1000000000, 1s",
    "1002000000, 1.002s",
    "60500000000, 1m0.5s",
    "3600000000000, 1h0m0s",
    "-1000000, -1ms"
  })
  void durationsAreThoseOfGo(long nanos, String text) {
    assertThat(GoDuration.text(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @Test
  void quotesEscapeWhatCannotBeRead() {
    assertThat(GoQuote.quote("a\"\\\n\t\u0001\u007f\u2028ü日\u200b\u00a0"))
        .isEqualTo("\"a\\\"\\\\\\n\\t\\x01\\x7f\\u2028ü日\\u200b\\u00a0\"");
  }

  @Test
  void bytesThatAreNoTextAreEscapedOneByOne() {
    byte[] content = {'x', -1, (byte) 0xe2, (byte) 0x82, 'y', (byte) 0xc3};
    assertThat(GoQuote.quote(Bytes.of(content))).isEqualTo("\"x\\xff\\xe2\\x82y\\xc3\"");
  }
}
