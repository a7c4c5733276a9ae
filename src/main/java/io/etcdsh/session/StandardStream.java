package io.etcdsh.session;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The standard streams and what they are connected to. {@code System.console()} cannot tell: it
 * answers only for input and output together.
 */
public enum StandardStream {
  /** Standard input. */
  IN(0),
  /** Standard output. */
  OUT(1),
  /** Standard error. */
  ERR(2);

  private final int descriptor;

  StandardStream(int descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * Whether it is a terminal. Asks {@code /proc} where there is one, which costs a tenth of a
   * millisecond; {@code isatty(3)} through the linker takes some 40 ms of a cold start and is left
   * to other systems.
   */
  public boolean isTerminal() {
    try {
      return isTerminalDevice(
          Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString());
    } catch (IOException noProc) {
      return Files.isDirectory(Path.of("/proc/self/fd")) ? false : isatty();
    }
  }

  /** Names of terminals on Linux: {@code Documentation/admin-guide/devices.txt} of the kernel. */
  static boolean isTerminalDevice(String target) {
    return target.startsWith("/dev/pts/")
        || target.startsWith("/dev/tty")
        || target.startsWith("/dev/hvc")
        || target.equals("/dev/console");
  }

  @SuppressWarnings("restricted")
  private boolean isatty() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    return linker
        .defaultLookup()
        .find("isatty")
        .map(address -> linker.downcallHandle(address, type))
        .map(
            isatty -> {
              try {
                return (int) isatty.invokeExact(descriptor) == 1;
              } catch (Throwable broken) {
                return false;
              }
            })
        .orElse(false);
  }
}
