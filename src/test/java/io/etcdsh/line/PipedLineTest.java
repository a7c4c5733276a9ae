package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipedLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "member list | grep m1; member list ; grep m1",
        "member list |grep m1; member list ; grep m1",
        "member list | !grep m1; member list ; grep m1",
        "member list |! grep m1; member list ; grep m1",
        "get 'a | b' | sort | uniq -c; get 'a | b' ; sort | uniq -c",
        "get a | awk '{print $1}'; get a ; awk '{print $1}'",
        "get a | grep '|'; get a ; grep '|'",
        "get a | grep 'open; get a ; grep 'open",
        "get a |; get a ; ``",
        "| grep x; ``; grep x"
      })
  void dividesAtTheFirstBarThatBeginsAWord(String text, String line, String host) {
    assertThat(PipedLine.of(text).map(it -> new PipedLine(it.line().strip(), it.host())))
        .contains(new PipedLine(line.strip(), host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"get a", "get a|b", "get '|'", "get \"|\" b", "get \\| b", "", "get # | x"})
  void leavesBarsThatBelongToAWord(String text) {
    assertThat(PipedLine.of(text)).isEqualTo(Optional.empty());
  }
}
