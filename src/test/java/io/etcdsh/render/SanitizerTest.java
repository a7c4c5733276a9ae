package io.etcdsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SanitizerTest {
  private static final Sanitizer UNICODE = new Sanitizer(true);

  @Test
  void escapesAreShownAndLettersStay() {
    assertThat(UNICODE.line("ü日🎉 \u001b[31m\u202e\u009b\n\t"))
        .isEqualTo("ü日🎉 \\x1b[31m\\u202e\\u009b\\n\\t");
  }

  @Test
  void runningTextKeepsItsLines() {
    assertThat(UNICODE.lines("a\n\tb\r\n")).isEqualTo("a\n\tb\\r\n");
  }

  @Test
  void bytesThatAreNoTextAreShownInHex() {
    assertThat(UNICODE.lines(Bytes.of(new byte[] {'a', -1, 7})).text()).isEqualTo("a\\xff\\x07");
  }

  @Test
  void aTerminalWithoutUnicodeGetsAsciiOnly() {
    assertThat(new Sanitizer(false).line("naïve ☃")).isEqualTo("na\\u00efve \\u2603");
  }

  @Property
  void nothingThatControlsATerminalComesOut(@ForAll String text) {
    assertThat(UNICODE.line(text).codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(point -> point >= 0x202a && point <= 0x202e)
        .noneMatch(point -> point >= 0x2066 && point <= 0x2069);
  }

  @Property
  void bytesComeOutAsSafeAsText(@ForAll byte[] content) {
    assertThat(UNICODE.lines(Bytes.of(content)).text().codePoints())
        .noneMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t');
  }
}
