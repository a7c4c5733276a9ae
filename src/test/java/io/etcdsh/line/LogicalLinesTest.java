package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogicalLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"get 'a", "get \"a", "get a\\", "get \\", "get \"a\\", "a \\\\\\"})
  void goesOn(String text) {
    assertThat(LogicalLines.unfinished(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get a", "get a\\\\", "get 'a\\'", "get a # it's", "get # b\\"})
  void ends(String text) {
    assertThat(LogicalLines.unfinished(text)).isFalse();
  }

  @Test
  void splitsAndJoins() {
    assertThat(LogicalLines.split("a b\n\n  \nc 'd\n\ne'\nf \\\ng\nlast"))
        .containsExactly("a b", "c 'd\n\ne'", "f \\\ng", "last");
  }

  @Test
  void keepsAnUnfinishedEnd() {
    assertThat(LogicalLines.split("a\nb 'c")).containsExactly("a", "b 'c");
  }
}
