package io.etcdsh.shell;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;

/** How the shell gets its terminal, and what kind it is. */
final class Terminals {
  /** Held for the life of the process: a logger that nobody holds forgets its level. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  /**
   * JNI before {@code stty}, and no FFM: JLine 3.30.16 sets the speed of the line to 0 through FFM
   * (jline3 issue 2170), which hangs up a serial console. See decisions/0003.
   */
  private static final String PROVIDERS = "jni,exec";

  private Terminals() {}

  /** The terminal of this process; a dumb one if there is none. */
  static Terminal ofProcess() throws IOException {
    // JLine tells its own troubles on the user's screen; nothing in them helps an operator.
    JLINE.setLevel(Level.OFF);
    return TerminalBuilder.builder()
        .name("etcdsh")
        .system(true)
        .providers(PROVIDERS)
        .dumb(true)
        .build();
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
