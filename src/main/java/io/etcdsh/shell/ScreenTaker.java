package io.etcdsh.shell;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Theme;
import io.etcdsh.session.FullScreen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * Gives the whole screen to somebody: draws what they want to show, tells them the keys, and leaves
 * the screen as it was found, also when the process is told to end. For one thread, whose interrupt
 * ends it.
 */
final class ScreenTaker {
  /** How long a key is waited for before the screen is drawn again. */
  private static final long TICK_MILLIS = 250;

  private final Terminal terminal;
  private final Theme theme;

  ScreenTaker(Terminal terminal, Theme theme) {
    this.terminal = terminal;
    this.theme = theme;
  }

  void show(FullScreen screen) {
    Attributes before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setControlChar(Attributes.ControlChar.VSUSP, 0); // stopped here, the screen would stay ours
    terminal.setAttributes(raw);
    try (ModeGuard _ = ModeGuard.of(terminal, ModeGuard.SCREEN)) {
      terminal.puts(Capability.enter_ca_mode);
      terminal.puts(Capability.cursor_invisible);
      run(screen);
    } finally {
      terminal.puts(Capability.cursor_visible);
      terminal.puts(Capability.exit_ca_mode);
      terminal.flush();
      terminal.setAttributes(before);
    }
  }

  private void run(FullScreen screen) {
    Display display = new Display(terminal, true);
    BindingReader keys = new BindingReader(terminal.reader());
    KeyMap<String> names = names();
    Size drawn = new Size(0, 0);
    boolean on = true;
    while (on && !Thread.currentThread().isInterrupted()) {
      Size size = size();
      if (!size.equals(drawn)) {
        display.resize(size.getRows(), size.getColumns());
        display.clear();
        drawn = size;
      }
      display.update(painted(screen, size), -1);
      String key = pressed(keys, names);
      on = !key.equals("leave") && (key.isEmpty() || screen.key(key));
    }
    boolean _ = Thread.interrupted();
  }

  private Size size() {
    Size size = terminal.getSize();
    return size.getColumns() > 0 && size.getRows() > 0 ? size : new Size(80, 24);
  }

  /** The name of a key; empty if none came in time. */
  private String pressed(BindingReader keys, KeyMap<String> names) {
    try {
      if (terminal.reader().peek(TICK_MILLIS) == -2) {
        return "";
      }
    } catch (IOException gone) {
      return "leave";
    }
    String name = keys.readBinding(names, null, true);
    return name == null ? "leave" : name;
  }

  private KeyMap<String> names() {
    KeyMap<String> names = new KeyMap<>();
    names.setAmbiguousTimeout(50);
    for (char c = ' '; c <= '~'; c++) {
      names.bind(String.valueOf(c), String.valueOf(c));
    }
    names.bind("up", KeyMap.key(terminal, Capability.key_up), "\033[A", "\033OA");
    names.bind("down", KeyMap.key(terminal, Capability.key_down), "\033[B", "\033OB");
    names.bind("enter", "\r", "\n");
    names.bind("escape", "\033");
    names.bind("leave", "\003", "\004");
    names.setNomatch("");
    names.setUnicode("");
    return names;
  }

  private List<AttributedString> painted(FullScreen screen, Size size) {
    List<AttributedString> lines = new ArrayList<>();
    for (List<Cell> cells : screen.lines(size.getColumns(), size.getRows())) {
      AttributedStringBuilder line = new AttributedStringBuilder();
      for (Cell cell : cells) {
        line.append(SafeText.of(cell.text()), ToneStyle.of(theme, cell.tone()));
      }
      lines.add(line.columnSubSequence(0, size.getColumns()));
    }
    return lines;
  }
}
