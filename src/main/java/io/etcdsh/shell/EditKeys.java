package io.etcdsh.shell;

import io.etcdsh.config.Typing.Keys;
import java.util.List;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/** Makes the keys of the line editor mean what the session is set to. */
final class EditKeys {
  /**
   * How long an escape may be the beginning of a longer key, in milliseconds. In vi mode it ends
   * inserting, and JLine's own second would swallow what is typed next; terminals send the rest of
   * a key at once, and over ssh in one packet.
   */
  private static final long VI_ESCAPE = 100L;

  private final LineReader reader;
  private Keys now = Keys.EMACS;

  EditKeys(LineReader reader) {
    this.reader = reader;
    bind(reader);
  }

  /** Binds what every line has: the keys that drop it, and those that leave. */
  static void bind(LineReader reader) {
    for (String name : List.of(LineReader.EMACS, LineReader.VIINS, LineReader.VICMD)) {
      KeyMap<Binding> keys = map(reader, name);
      keys.bind(new Reference(LineEditor.INTERRUPT), KeyMap.ctrl('C'));
      keys.bind(new Reference(LineEditor.INTERRUPT), KeyMap.alt(KeyMap.ctrl('C')));
      keys.bind(new Reference(LineEditor.END), KeyMap.ctrl('D'));
    }
    // It would run the line: whoever presses Escape wants the opposite, and types on.
    map(reader, LineReader.EMACS).unbind(KeyMap.alt('a'));
    KeyMap<Binding> inserting = map(reader, LineReader.VIINS);
    inserting.bind(new Reference(LineReader.UP_LINE_OR_HISTORY), KeyMap.ctrl('P'));
    inserting.bind(new Reference(LineReader.DOWN_LINE_OR_HISTORY), KeyMap.ctrl('N'));
  }

  /** Takes effect at the next line. A dumb terminal has keys of its own, which stay. */
  void set(Keys wanted) {
    if (wanted == now || Terminals.isDumb(reader.getTerminal())) {
      return;
    }
    now = wanted;
    switch (wanted) {
      case EMACS -> {
        use(LineReader.EMACS);
        reader.getVariables().remove(LineReader.AMBIGUOUS_BINDING);
      }
      case VI -> {
        use(LineReader.VIINS);
        reader.setVariable(LineReader.AMBIGUOUS_BINDING, VI_ESCAPE);
      }
    }
  }

  private void use(String name) {
    reader.getKeyMaps().put(LineReader.MAIN, map(reader, name));
  }

  private static KeyMap<Binding> map(LineReader reader, String name) {
    return Objects.requireNonNull(reader.getKeyMaps().get(name), "JLine has it");
  }
}
