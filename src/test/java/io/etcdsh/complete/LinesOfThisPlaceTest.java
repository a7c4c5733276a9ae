package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesOfThisPlaceTest {

  private static Optional<String> after(String typed, PastLine... newestFirst) {
    return new LinesOfThisPlace(
            () -> Stream.of(newestFirst), () -> "here", line -> line.startsWith("get"))
        .after(typed);
  }

  private static PastLine at(String place, String text) {
    return new PastLine(text, Optional.of(place));
  }

  private static PastLine somewhere(String text) {
    return new PastLine(text, Optional.empty());
  }

  @Test
  void goesOnAsTheNewestLineDid() {
    assertThat(after("get ", at("here", "get a"), at("here", "get b"))).contains("a");
    assertThat(after("get b", at("here", "get b"))).isEmpty();
    assertThat(after("member", at("here", "get a"))).isEmpty();
    assertThat(after("", at("here", "get a"))).isEmpty();
  }

  @Test
  void leavesOutWhatRanElsewhere() {
    assertThat(after("member r", at("there", "member remove m1"))).isEmpty();
    assertThat(after("get", at("there", "get a"), at("here", "get b"))).contains(" b");
  }

  @Test
  void ofLinesFromNobodyKnowsWhereOnlyReadsAreSuggested() {
    assertThat(after("member r", somewhere("member remove m1"))).isEmpty();
    assertThat(after("ge", somewhere("get a"))).contains("t a");
  }

  @Test
  void neverSuggestsWhatATerminalWouldObey() {
    assertThat(after("get", at("here", "get \033[2J"), at("here", "get\nget b"))).isEmpty();
  }

  @Test
  void neverSuggestsALineWhoseSecretWasTakenOut() {
    assertThat(after("get", at("here", "get k --user root:***"))).isEmpty();
  }
}
