package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.problem.Result;

/**
 * A command that changes something of this machine: the configuration file or a sandbox that we
 * started. Never a cluster's members or data.
 */
public non-sealed interface LocalCommand extends Command {

  /** Does it. */
  Result<? extends Answer> perform(Scope scope);
}
