package io.etcdsh.app;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own messages go nowhere: what matters to a user is in a problem, and standard error is
 * for that. Named in {@code META-INF/services}. The JDK looks for a finder at each start, and
 * having found this one in our jar it does not open the others. Thread-safe.
 */
public final class SilentLoggerFinder extends System.LoggerFinder {
  private static final System.Logger SILENT = new Silent();

  /** For the service loader. */
  public SilentLoggerFinder() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return SILENT;
  }

  /** Logs nothing. */
  private static final class Silent implements System.Logger {
    @Override
    public String getName() {
      return "silent";
    }

    @Override
    public boolean isLoggable(Level level) {
      return false;
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String message,
        @Nullable Throwable thrown) {}

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String format,
        @Nullable Object @Nullable ... parameters) {}
  }
}
