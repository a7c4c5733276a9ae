package io.etcdsh.shell;

import io.etcdsh.model.Bytes;
import io.etcdsh.session.DataPipe;
import io.etcdsh.session.StandardStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.jline.terminal.Terminal;

/**
 * Ends bracketed paste when the process is told to end (SIGTERM, SIGHUP) while a line is edited.
 * JLine's own hook restores the modes of the tty but not this one, and a shell that does not know
 * the mode would show {@code ^[[200~} at every paste. Writes to the descriptor itself: JLine may
 * have closed its streams already.
 */
final class PasteModeGuard implements AutoCloseable {
  /** xterm's DECRST 2004, and a new line for what the parent shell prints. */
  private static final Bytes END = Bytes.utf8("\033[?2004l\r\n");

  private final Thread hook;

  private PasteModeGuard(Thread hook) {
    this.hook = hook;
  }

  /** Guards until it is closed. */
  static PasteModeGuard of(Terminal terminal) {
    FileDescriptor tty = StandardStream.OUT.isTerminal() ? FileDescriptor.out : FileDescriptor.err;
    boolean wanted = !Terminals.isDumb(terminal);
    Thread hook =
        new Thread(
            () -> {
              if (wanted) {
                new DataPipe(new FileOutputStream(tty)).write(END);
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return new PasteModeGuard(hook);
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
