package io.etcdsh.command;

import io.etcdsh.problem.ExitStatus;
import java.util.List;
import java.util.stream.Stream;

/** The four kinds of commands: what running one can change, and how it can end. */
public enum CommandKind {
  /** Reads only. */
  QUERY("Nothing."),
  /** Changes a cluster, by a plan. */
  CHANGE(
      "The cluster: it shows a plan and asks first. --dry-run ends after the plan, --yes approves"
          + " it beforehand, --confirm NAME approves what is severe."),
  /** Changes something of this machine. */
  LOCAL("Files or sandboxes of this machine, and no other cluster."),
  /** Changes the session. */
  SESSION("This session, and no cluster.");

  private static final List<ExitStatus> AT_HAND =
      List.of(ExitStatus.DONE, ExitStatus.FAILED, ExitStatus.USAGE);
  private static final List<ExitStatus> OF_QUESTIONS =
      List.of(
          ExitStatus.DONE,
          ExitStatus.FAILED,
          ExitStatus.USAGE,
          ExitStatus.UNREACHABLE,
          ExitStatus.NOT_PERMITTED,
          ExitStatus.INTERRUPTED);
  private static final List<ExitStatus> OF_CHANGES =
      List.of(
          ExitStatus.DONE,
          ExitStatus.FAILED,
          ExitStatus.USAGE,
          ExitStatus.NOT_APPROVED,
          ExitStatus.PARTLY,
          ExitStatus.UNREACHABLE,
          ExitStatus.NOT_PERMITTED,
          ExitStatus.INTERRUPTED);

  private final String changes;

  CommandKind(String changes) {
    this.changes = changes;
  }

  /** The kind of {@code command}. */
  public static CommandKind of(Command command) {
    return switch (command) {
      case QueryCommand query -> QUERY;
      case ChangeCommand change -> CHANGE;
      case LocalCommand local -> LOCAL;
      case SessionCommand session -> SESSION;
    };
  }

  /** What such a command changes, a sentence; its spec may know better. */
  public String changes(CommandSpec spec) {
    return spec.changes().isEmpty() ? changes : spec.changes();
  }

  /**
   * How a line with {@code spec} can end. What never asks a cluster cannot find it unreachable; a
   * bug is possible everywhere and so not told.
   */
  public List<ExitStatus> exits(CommandSpec spec) {
    Stream<ExitStatus> judged = spec.judges() ? Stream.of(ExitStatus.FINDINGS) : Stream.empty();
    return Stream.concat(usual(spec).stream(), judged).sorted().toList();
  }

  private List<ExitStatus> usual(CommandSpec spec) {
    return switch (this) {
      case QUERY -> spec.knownToEtcdctl() || spec.group().ofCluster() ? OF_QUESTIONS : AT_HAND;
      case CHANGE -> OF_CHANGES;
      case LOCAL, SESSION -> AT_HAND;
    };
  }
}
