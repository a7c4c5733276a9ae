package io.etcdsh.shell;

import io.etcdsh.session.Console;
import io.etcdsh.session.LineRunner;

/** Makes the session that the shell types to, once the terminal is there. */
@FunctionalInterface
public interface SessionStarter {

  /**
   * Makes the session; must not wait for the network.
   *
   * @param console the terminal
   */
  LineRunner start(Console console);
}
