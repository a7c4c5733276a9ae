package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedLineTest {

  @Test
  void findsTheWordAtTheCursor() {
    assertThat(TypedLine.of("member li"))
        .isEqualTo(new TypedLine(List.of("member"), "li", 7, Optional.empty()));
    assertThat(TypedLine.of("member "))
        .isEqualTo(new TypedLine(List.of("member"), "", 7, Optional.empty()));
  }

  @Test
  void findsAWordInAnOpenQuote() {
    assertThat(TypedLine.of("context use \"prod w"))
        .isEqualTo(new TypedLine(List.of("context", "use"), "prod w", 12, Optional.of('"')));
    assertThat(TypedLine.of("context use 'prod \" w"))
        .isEqualTo(new TypedLine(List.of("context", "use"), "prod \" w", 12, Optional.of('\'')));
  }

  @Test
  void looksAtTheLastOfSeveralLines() {
    assertThat(TypedLine.of("get a\nmember li"))
        .isEqualTo(new TypedLine(List.of("member"), "li", 13, Optional.empty()));
  }

  @Test
  void writesWordsSoThatTheyReadBackTheSame() {
    assertThat(TypedLine.of("").written("prod west", true)).isEqualTo("prod\\ west");
    assertThat(TypedLine.of("\"").written("a\"b c", true)).isEqualTo("\"a\\\"b c\"");
    assertThat(TypedLine.of("'").written("it's", true)).isEqualTo("'it'\\''s'");
    assertThat(TypedLine.of("\"").written("pro", false)).isEqualTo("\"pro");
  }
}
