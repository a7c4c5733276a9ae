package io.etcdsh.command.sandbox;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxSpec;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The options that say what a new sandbox shall be. */
final class SpecOptions {
  private static final int MOST_MEMBERS = 9;
  private static final long DEFAULT_MEMBERS = 3;

  private SpecOptions() {}

  static OptionSpec[] all() {
    return new OptionSpec[] {
      OptionSpec.of("members", OptionKind.NUMBER, "N", "How many members, 1 to 9 (default 3)"),
      OptionSpec.of(
          "etcd", OptionKind.TEXT, "VERSION", "Version such as 3.6 (default: newest at hand)"),
      OptionSpec.flag("tls", "Mutual TLS for clients and peers"),
      OptionSpec.flag("auth", "Authentication, with a user root"),
      OptionSpec.of(
          "data-dir", OptionKind.TEXT, "DIR", "Keep the data here; must be empty or not exist"),
      OptionSpec.flag("keep", "Leave the data when the sandbox ends")
    };
  }

  /** What the options of a line ask for. */
  static Result<SandboxSpec> read(String name, Arguments arguments) {
    long members = arguments.number("members").orElse(DEFAULT_MEMBERS);
    if (members < 1 || members > MOST_MEMBERS) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION,
              "A sandbox has 1 to %d members, not %d.".formatted(MOST_MEMBERS, members),
              ""));
    }
    return dataDir(arguments)
        .map(
            dataDir ->
                new SandboxSpec(
                    name,
                    (int) members,
                    arguments.text("etcd"),
                    arguments.flag("tls"),
                    arguments.flag("auth"),
                    dataDir,
                    arguments.flag("keep")));
  }

  private static Result<Optional<Path>> dataDir(Arguments arguments) {
    try {
      return Result.ok(arguments.text("data-dir").map(Path::of));
    } catch (InvalidPathException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION, "The value of --data-dir is no path.", e.getReason() + "."));
    }
  }
}
