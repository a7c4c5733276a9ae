package io.etcdsh.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.document.Ink.Weight;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, BAD, x",
    "DARK, BAD, <31m>x<0m>",
    "DARK, HEADING, <1m>x<0m>",
    "DARK, PLAIN, x",
    "LIGHT, WARNING, <35m>x<0m>",
    "HIGH_CONTRAST, BAD, <7;91m>x<0m>",
    "HIGH_CONTRAST, FAINT, x",
  })
  void paintsWithTheSignsOfTheTerminal(Theme theme, Tone tone, String painted) {
    String shown = theme.paint(tone, "x").replaceAll("\u001b\\[([0-9;]*m)", "<$1>");
    assertThat(shown).isEqualTo(painted);
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whatIsRightCanBeToldFromWhatIsNot(Theme theme) {
    List<Tone> apart = List.of(Tone.PLAIN, Tone.GOOD, Tone.WARNING, Tone.BAD, Tone.GUESS);
    assertThat(apart.stream().map(theme::ink)).doesNotHaveDuplicates();
  }

  @Test
  void everythingCanBeReadOnItsGround() {
    assertThat(Arrays.stream(Tone.values()).map(tone -> Theme.LIGHT.ink(tone).colour()))
        .doesNotContain(3, 6, 7, 11, 14, 15);
    assertThat(Arrays.stream(Tone.values()).map(Theme.HIGH_CONTRAST::ink))
        .noneMatch(ink -> ink.weight() == Weight.FAINT)
        .allMatch(ink -> ink.colour() < 0 || ink.colour() >= 8);
  }
}
