package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "member list | member,list",
        "  member   list  | member,list",
        "get 'two words' | get,two words",
        "get \"a 'b' c\" | get,a 'b' c",
        "get a\\ b | get,a b",
        "get \"a\\\"b\" | get,a\"b",
        "get \"a\\nb\" | get,a\\nb",
        "get 'a\\' | get,a\\",
        "get a'b'\"c\" | get,abc",
        "get # a comment | get",
        "get a#b | get,a#b",
        "get '#x' | get,#x",
        "# only a comment | ``",
        "get '' | get,",
      })
  void splitsAsAPosixShellDoes(String line, String words) {
    List<String> expected = words.isEmpty() ? List.of() : List.of(words.split(",", -1));

    assertThat(values(line)).isEqualTo(expected);
  }

  @Test
  void joinsLinesAtABackslash() {
    assertThat(values("member \\\nlist")).containsExactly("member", "list");
  }

  @Test
  void tellsWhereAnOpenQuoteBegan() {
    var problem = Words.split("get 'abc").failure().orElseThrow();

    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_QUOTING);
    assertThat(problem.why()).contains("column 5");
  }

  @Test
  void knowsWhatNeedsAnotherLine() {
    assertThat(Words.isUnfinished("get 'a")).isTrue();
    assertThat(Words.isUnfinished("get a \\")).isTrue();
    assertThat(Words.isUnfinished("get a \\\\")).isFalse();
    assertThat(Words.isUnfinished("get a # it's \\")).isFalse();
  }

  @Test
  void tellsThePlaceOfEachWord() {
    Word second = Words.split("get 'a b' c").toOptional().orElseThrow().get(1);

    assertThat(second).isEqualTo(new Word("a b", 4, 9, true));
  }

  @Property
  void anySingleQuotedTextComesBackUnchanged(@ForAll String text) {
    String quoted = "'" + text.replace("'", "'\\''") + "'";

    assertThat(values("get " + quoted)).containsExactly("get", text);
  }

  @Property
  void neverThrows(@ForAll String text) {
    assertThat(Words.split(text)).isNotNull();
  }

  private static List<String> values(String line) {
    return Words.split(line).toOptional().orElseThrow().stream().map(Word::value).toList();
  }
}
