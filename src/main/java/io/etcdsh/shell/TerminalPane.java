package io.etcdsh.shell;

import io.etcdsh.session.Pane;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * The last lines of the screen, written over again and again ({@code ECMA-48}, CUU and ED). Never
 * higher than the screen, for what has scrolled away cannot be written over.
 */
final class TerminalPane implements Pane {
  private final Terminal terminal;
  private int height;

  TerminalPane(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void show(List<String> lines) {
    List<String> fitting = fitting(lines, Math.max(2, terminal.getHeight() - 1));
    StringBuilder text = new StringBuilder();
    if (height > 0) {
      text.append("\033[").append(height).append('A');
    }
    text.append("\r\033[J");
    fitting.forEach(line -> text.append(cut(line)).append('\n'));
    height = fitting.size();
    synchronized (terminal) {
      terminal.writer().print(text);
      terminal.flush();
    }
  }

  private static List<String> fitting(List<String> lines, int rows) {
    if (lines.size() <= rows) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, rows - 1));
    first.add("  ... %d more lines".formatted(lines.size() - rows + 1));
    return first;
  }

  /** A line that broke would take more room than we know of. */
  private String cut(String line) {
    int columns = terminal.getWidth() > 0 ? terminal.getWidth() : Integer.MAX_VALUE;
    return AttributedString.fromAnsi(line).columnSubSequence(0, columns - 1).toAnsi(terminal);
  }
}
