package io.etcdsh.shell;

import io.etcdsh.model.Bytes;
import io.etcdsh.session.DataPipe;
import io.etcdsh.session.StandardStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.jline.terminal.Terminal;

/**
 * Ends a mode of the terminal when the process is told to end (SIGTERM, SIGHUP) while the mode is
 * on. JLine's own hook restores the modes of the tty but not those of the terminal. Writes to the
 * descriptor itself: JLine may have closed its streams already.
 */
final class ModeGuard implements AutoCloseable {
  /**
   * Ends bracketed paste while a line is edited: xterm's DECRST 2004, and a new line for what the
   * parent shell prints. A shell that does not know the mode would show {@code ^[[200~} at every
   * paste.
   */
  static final Bytes PASTE = Bytes.utf8("\033[?2004l\r\n");

  /** Gives the screen back as it was: the cursor shown, and xterm's DECRST 1049. */
  static final Bytes SCREEN = Bytes.utf8("\033[?25h\033[?1049l");

  private final Thread hook;

  private ModeGuard(Thread hook) {
    this.hook = hook;
  }

  /** Guards until it is closed. */
  static ModeGuard of(Terminal terminal, Bytes end) {
    FileDescriptor tty = StandardStream.OUT.isTerminal() ? FileDescriptor.out : FileDescriptor.err;
    boolean wanted = !Terminals.isDumb(terminal);
    Thread hook =
        new Thread(
            () -> {
              if (wanted) {
                new DataPipe(new FileOutputStream(tty)).write(end);
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return new ModeGuard(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is ending, which is what the hook is for.
    }
  }
}
