package io.etcdsh.shell;

import io.etcdsh.session.StandardStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;

/** How the shell gets its terminal, and what kind it is. */
final class Terminals {
  /** Held for the life of the process: a logger that nobody holds forgets its level. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  /** Calls the system; where the JVM may not, {@code stty} does it. */
  private static final String ON_PSEUDO_TERMINAL = "ffm,exec";

  /**
   * JLine 3.30.16 sets the speed of the line to 0 with every other provider (jline3 issue 2170),
   * which hangs up a serial console. A pseudo-terminal has no speed. See decisions/0003.
   */
  private static final String ON_REAL_LINE = "exec";

  /**
   * For a line that does not know its size, as a serial console or one opened by a program: JLine
   * would cut every prompt to nothing. Told to the line itself, as {@code stty} does it.
   */
  private static final Size USUAL_SIZE = new Size(80, 24);

  private Terminals() {}

  /** The terminal of this process; a dumb one if there is none. */
  static Terminal ofProcess() throws IOException {
    // JLine tells its own troubles on the user's screen; nothing in them helps an operator.
    JLINE.setLevel(Level.OFF);
    Terminal terminal =
        TerminalBuilder.builder()
            .name("etcdsh")
            .system(true)
            .providers(StandardStream.IN.isPseudoTerminal() ? ON_PSEUDO_TERMINAL : ON_REAL_LINE)
            .dumb(true)
            .build();
    if (isReal(terminal) && (terminal.getWidth() <= 0 || terminal.getHeight() <= 0)) {
      terminal.setSize(USUAL_SIZE);
    }
    if (isReal(terminal) && !isDumb(terminal)) {
      keepTheEnd(terminal);
    }
    return terminal;
  }

  /**
   * Between two lines the terminal hands whole lines on, and takes the character that ends a file
   * for itself. Without one, what is pressed there waits for the next line like any other key.
   * JLine puts the modes back at the end.
   */
  private static void keepTheEnd(Terminal terminal) {
    Attributes modes = terminal.getAttributes();
    modes.setControlChar(Attributes.ControlChar.VEOF, 0);
    terminal.setAttributes(modes);
  }

  /** Whether it understands no control sequences. */
  static boolean isDumb(Terminal terminal) {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  /** Whether echo can be turned off: not so on a stand-in for a terminal that is not there. */
  static boolean isReal(Terminal terminal) {
    return !(terminal instanceof DumbTerminal);
  }
}
