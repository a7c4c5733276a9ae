package io.etcdsh.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {

  @Test
  void leavesOutBlankAndCommentLinesButCountsThem() throws IOException {
    assertThat(read("# first\n\nmember list\n  # more\nversion\n"))
        .containsExactly(new ScriptLine(3, "member list"), new ScriptLine(5, "version"));
  }

  @Test
  void runsALastLineWithoutLineEnd() throws IOException {
    assertThat(read("version")).containsExactly(new ScriptLine(1, "version"));
  }

  @Test
  void joinsContinuedLinesAndOpenQuotes() throws IOException {
    assertThat(read("member \\\nlist\nget 'a\nb'\nversion"))
        .containsExactly(
            new ScriptLine(1, "member \\\nlist"),
            new ScriptLine(3, "get 'a\nb'"),
            new ScriptLine(5, "version"));
  }

  @Test
  void aCommentIsNotContinued() throws IOException {
    assertThat(read("version # it's \\\nmember list"))
        .containsExactly(new ScriptLine(1, "version # it's \\"), new ScriptLine(2, "member list"));
  }

  @Test
  void givesAnUnclosedQuoteAtTheEndAsItIs() throws IOException {
    assertThat(read("get 'a")).containsExactly(new ScriptLine(1, "get 'a"));
  }

  private static List<ScriptLine> read(String text) throws IOException {
    ScriptReader reader = new ScriptReader(new BufferedReader(new StringReader(text)));
    List<ScriptLine> lines = new ArrayList<>();
    for (Optional<ScriptLine> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }
}
