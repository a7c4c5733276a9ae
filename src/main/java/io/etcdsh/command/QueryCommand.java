package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.problem.Result;

/** A command that only reads, from the cluster or from this machine. */
public non-sealed interface QueryCommand extends Command {

  /** Finds out. Never writes anywhere. */
  Result<? extends Answer> run(Scope scope);
}
