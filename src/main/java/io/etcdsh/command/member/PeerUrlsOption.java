package io.etcdsh.command.member;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.plan.PeerUrls;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/** {@code --peer-urls}; given twice, the last one counts, as with etcdctl. */
final class PeerUrlsOption {
  private static final String NAME = "peer-urls";

  static final OptionSpec SPEC =
      OptionSpec.of(NAME, OptionKind.TEXT, "URL,...", "where it serves the other members");

  private PeerUrlsOption() {}

  static Result<List<String>> read(Arguments arguments) {
    String text = arguments.text(NAME).orElse("");
    return text.isEmpty()
        ? Result.failed(
            Problem.of(
                ProblemCode.BAD_ARGUMENTS,
                "The peer URLs are missing.",
                "member peer urls not provided",
                "Add --peer-urls=http://HOST:2380."))
        : PeerUrls.checked(List.of(text.split(",", -1)));
  }
}
