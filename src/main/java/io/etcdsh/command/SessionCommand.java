package io.etcdsh.command;

import io.etcdsh.problem.Result;

/**
 * A command that changes the session that it runs in. The choice may be saved for later sessions as
 * well ({@code context use}); nothing else is touched.
 */
public non-sealed interface SessionCommand extends Command {

  /** What the session is to do; a value, so that no command holds on to the session. */
  Result<SessionChange> change(Scope scope);
}
