package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line above, and below it a letter for the role of each character. */
class LineAnatomyTest {

  private static String roles(String text) {
    StringBuilder roles = new StringBuilder(".".repeat(text.length()));
    for (Stretch stretch : new LineAnatomy(ProposalsTest.VOCABULARY).of(text)) {
      String letter = stretch.role().name().substring(0, 1);
      roles.replace(stretch.start(), stretch.end(), letter.repeat(stretch.end() - stretch.start()));
    }
    return roles.toString().lines().collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`member list`            | `CCCCCC.CCCC`",
        "`get a --limit 5 b`      | `CCC.A.OOOOOOO.V.A`",
        "`get --limit=5 'a b`     | `CCC.OOOOOOOOO.AAAA`",
        "`-w json get k`          | `OO.VVVV.CCC.A`",
        "`etcdctl mem list`       | `CCCCCCC.CCC.CCCC`",
        "`mem`                    | `...`",
        "`mem `                   | `UUU.`",
        "`memx`                   | `UUUU`",
        "`member lst --hex`       | `CCCCCC.UUU.OOOOO`",
        "`get --pre`              | `CCC......`",
        "`get --pre k`            | `CCC.UUUUU.A`",
        "`context use a b`        | `CCCCCCC.CCC.A.U`",
        "`etcdctl get k --cnt `   | `CCCCCCC.CCC.A.UUUUU.`",
        "`get -- --odd`           | `CCC.OO.AAAAA`",
        "`get a # why`            | `CCC.A......`",
        "`repeat 2s get a --cnt `  | `CCCCCC.AA.CCC.A.UUUUU.`",
        "`repeat 2s member list`  | `CCCCCC.AA.CCCCCC.CCCC`",
        "``                       | ``"
      })
  void tellsWhatEachWordIs(String text, String roles) {
    assertThat(roles(text)).isEqualTo(roles);
  }
}
