package io.etcdsh.shell;

import java.io.ByteArrayInputStream;
import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * Shows a text page by page. JLine's {@code less} does the work, which has the keys that people
 * know; it is here on every machine, and cannot be made to run commands of it.
 *
 * @param terminal to show it on
 */
record Pager(Terminal terminal) {

  /** Stands below the first page, where less has the name of its file. */
  private static final String KEYS = "SPACE goes on, q ends, /TEXT finds";

  /** Whether {@code text} is longer than the screen, with a row to spare for the prompt. */
  boolean wants(String text) {
    int rows = terminal.getHeight() - 1;
    int columns = terminal.getWidth();
    return rows > 0 && columns > 0 && rows(text, columns, rows) > rows;
  }

  /** Counts no further than it has to. */
  private static long rows(String text, int columns, int enough) {
    return text.lines()
        .limit(enough + 1L)
        .mapToInt(line -> AttributedString.fromAnsi(line).columnLength())
        .mapToLong(width -> Math.max(1, (width + columns - 1) / columns))
        .sum();
  }

  /** Shows it until the user has seen enough. */
  void show(String text) {
    Less less = new Less(terminal, Path.of(""));
    less.quitAtSecondEof = true;
    less.noInit = true;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (ModeGuard _ = ModeGuard.of(terminal, ModeGuard.SCREEN)) {
      less.run(new Source.InputStreamSource(new ByteArrayInputStream(bytes), true, KEYS));
    } catch (IOException | IOError | InterruptedException enough) {
      // Ctrl-C, which JLine may wrap; or the terminal is gone, as whoever reads it next finds out.
      boolean _ = Thread.interrupted();
    }
    // Less leaves its own prompt in the row where ours comes.
    terminal.puts(Capability.carriage_return);
    terminal.puts(Capability.clr_eol);
    terminal.flush();
  }
}
