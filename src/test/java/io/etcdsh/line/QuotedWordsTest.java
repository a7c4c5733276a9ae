package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedWordsTest {

  @Test
  void plainWordsStayAsTheyAre() {
    List<String> words = List.of("member", "add", "m-4", "--peer-urls=http://[::1]:2380,http://b");
    assertThat(QuotedWords.of(words.subList(0, 3))).isEqualTo("member add m-4");
    assertThat(QuotedWords.of(words)).endsWith(" '--peer-urls=http://[::1]:2380,http://b'");
  }

  @Test
  void whatIsSplitAgainIsTheSame() {
    List<String> words =
        List.of("", "a b", "it's", "'", "\"$HOME`\\", "#no", "*", "\n", "-", "ü", "a\tb", "~x");
    assertThat(Words.split(QuotedWords.of(words)).toOptional().orElseThrow())
        .extracting(Word::value)
        .isEqualTo(words);
  }
}
