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

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private final int descriptor;

  StandardStream(int descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * Whether it is a terminal. Asks {@code /proc} where there is one, which costs a fraction of a
   * millisecond; {@code isatty(3)} through the linker is slower at a cold start and is left to
   * other systems.
   */
  public boolean isTerminal() {
    return Files.isDirectory(DESCRIPTORS) ? isTerminalDevice(target()) : isatty();
  }

  /** Whether it is the terminal of a window, ssh or multiplexer rather than of a real line. */
  public boolean isPseudoTerminal() {
    return target().startsWith("/dev/pts/");
  }

  /** What it is connected to; empty if the system does not tell. */
  private String target() {
    try {
      return Files.readSymbolicLink(DESCRIPTORS.resolve(String.valueOf(descriptor))).toString();
    } catch (IOException noProc) {
      return "";
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
