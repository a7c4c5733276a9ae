package io.etcdsh.command;

import io.etcdsh.problem.Result;

/** A command that changes only the session that it runs in. */
public non-sealed interface SessionCommand extends Command {

  /** What the session is to do; a value, so that no command holds on to the session. */
  Result<SessionChange> change(Scope scope);
}
