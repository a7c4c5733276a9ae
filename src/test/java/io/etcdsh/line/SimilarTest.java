package io.etcdsh.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {
  private static final List<String> KNOWN = List.of("get", "member", "endpoint", "hex");

  @ParameterizedTest
  @CsvSource({"gett, get", "egt, get", "memebr, member", "endpiont, endpoint", "hey, hex"})
  void findsWhatWasMeant(String word, String meant) {
    assertThat(Similar.to(word, KNOWN)).contains(meant);
    assertThat(Similar.question(word, KNOWN)).contains("Did you mean '" + meant + "'?");
  }

  @Test
  void findsNothingFarAway() {
    assertThat(Similar.to("snapshot", KNOWN)).isEmpty();
    assertThat(Similar.to("", KNOWN)).isEmpty();
    assertThat(Similar.to("x", List.of())).isEmpty();
  }
}
