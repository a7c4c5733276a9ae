package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentHintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`get `               | `KEY [RANGE_END]`",
        "`get a `             | `[RANGE_END]`",
        "`get a b `           | ``",
        "`get`                | ``",
        "`get 'a `            | ``",
        "`get --limit `       | `N`",
        "`get --limit 5 `     | `KEY [RANGE_END]`",
        "`etcdctl get --prefix ` | `KEY [RANGE_END]`",
        "`scale in `          | `MEMBER...`",
        "`scale in a `        | `MEMBER...`",
        "`endpoint status `   | `[MEMBER...]`",
        "`member `            | ``",
        "`nothing `           | ``",
        "``                   | ``"
      })
  void tellsWhatComesNext(String text, String hint) {
    assertThat(new ArgumentHint(ProposalsTest.VOCABULARY).after(text)).isEqualTo(hint);
  }
}
