package io.etcdsh.catalog;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;

/** What the words of a line turned out to be. */
public sealed interface ParsedLine {

  /** How the line was written. */
  Mode mode();

  /**
   * A command.
   *
   * @param globals the global options of the line
   * @param spec its declaration
   * @param command its record
   */
  record Ready(Mode mode, Arguments globals, CommandSpec spec, Command command)
      implements ParsedLine {}

  /**
   * A call for help: {@code --help}, or a strict line that names only a parent, which etcdctl
   * answers with help and success.
   *
   * @param topic the words of the command or parent; none for everything
   */
  record WantsHelp(Mode mode, List<String> topic) implements ParsedLine {
    /** Copies the list. */
    public WantsHelp {
      topic = List.copyOf(topic);
    }
  }

  /** Options without a command: settings for the process, or an empty line. */
  record NoCommand(Mode mode, Arguments globals) implements ParsedLine {
    /** What is wrong with that within a session. */
    public Problem problem() {
      return Problem.of(
          ProblemCode.BAD_ARGUMENTS,
          "The line has options but no command.",
          "",
          "'help' lists the commands.");
    }
  }

  /** Not to be understood. */
  record Rejected(Mode mode, Problem problem) implements ParsedLine {}
}
