package io.etcdsh.shell;

import io.etcdsh.session.Console;
import io.etcdsh.session.LineRunner;
import java.util.List;
import java.util.function.Supplier;

/** Makes the session that the shell types to, once the terminal is there. */
@FunctionalInterface
public interface SessionStarter {

  /**
   * Makes the session; must not wait for the network.
   *
   * @param console the terminal
   * @param history earlier lines, oldest first, as stored: without secrets; of earlier shells too.
   *     Empty until the shell has read its history
   */
  LineRunner start(Console console, Supplier<List<String>> history);
}
