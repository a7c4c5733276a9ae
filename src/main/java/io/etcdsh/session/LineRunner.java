package io.etcdsh.session;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.config.Alias;
import io.etcdsh.document.Cell;
import io.etcdsh.history.Place;
import io.etcdsh.problem.Problem;
import java.util.List;

/**
 * Runs lines. What the interactive shell sees of a session, so that the shell can be tried without
 * one.
 */
public interface LineRunner {

  /**
   * Runs one line to its end on the calling thread, output included. Never throws; an interrupt of
   * the thread cancels the command, which then ends with 130.
   */
  LineOutcome run(String line, LineSource source);

  /** Tells a problem that kept a line from being run at all; how such a line ends. */
  LineOutcome refuse(Problem problem, LineSource source);

  /** What is known now; never waits. */
  SessionFacts facts();

  /**
   * What has come about in the cluster since the last call, as lines that fit above the prompt;
   * empty while the feed is off. Never waits. For one thread.
   */
  List<Cell> news();

  /** Where the session is, for completion; what it answers follows the session. */
  Surroundings surroundings();

  /** What a line is aimed at that is about to be run; never waits. */
  Place place(String line);

  /** The saved aliases, as last read; never waits. */
  List<Alias> aliases();

  /** All commands, in the order of the catalogue. */
  List<CommandSpec> commands();

  /** The options that every command takes. */
  List<OptionSpec> globalOptions();

  /**
   * The form of a line that may be stored: secrets in it become dots. Empty if the line must not be
   * stored at all.
   */
  String withoutSecrets(String line);
}
