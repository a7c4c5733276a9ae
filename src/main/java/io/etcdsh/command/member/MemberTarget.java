package io.etcdsh.command.member;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.MemberReference;
import io.etcdsh.command.Mode;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.HexFormat;

/**
 * The member that a line is about, as it was written. It is looked for when the members are known.
 *
 * @param text as written
 * @param mode how the line was written; a strict one takes an ID in hex and nothing else
 */
record MemberTarget(String text, Mode mode) {

  /** {@code member_command.go}, 3.4 to 3.7. */
  private static final String BAD_ID = "bad member ID arg (%s), expecting ID in Hex";

  /** The only argument; {@code missing} is what etcdctl says without exactly one. */
  static Result<MemberTarget> read(Arguments arguments, String missing) {
    return read(arguments, missing, BAD_ID);
  }

  /** The same; {@code badId} is what etcdctl says to a bad ID, around the reason. */
  static Result<MemberTarget> read(Arguments arguments, String missing, String badId) {
    return arguments.words().size() == 1
        ? new MemberTarget(arguments.words().getFirst(), arguments.mode()).checked(badId)
        : Result.failed(
            Problem.of(
                ProblemCode.BAD_ARGUMENTS,
                "The command wants one member.",
                missing,
                "'member list' shows them."));
  }

  /** etcdctl looks at an ID before it looks for the cluster. */
  private Result<MemberTarget> checked(String badId) {
    return mode == Mode.ETCDCTL ? strictly(badId).map(id -> this) : Result.ok(this);
  }

  /** Its ID among the members of {@code view}. */
  Result<MemberId> resolve(ClusterView view) {
    return mode == Mode.ETCDCTL
        ? strictly(BAD_ID)
        : MemberReference.resolve(text, view.list()).map(Member::id);
  }

  /** As etcdctl does: the server is to say whether there is such a member. */
  private Result<MemberId> strictly(String badId) {
    try {
      boolean hex = !text.isEmpty() && text.chars().allMatch(HexFormat::isHexDigit);
      return hex
          ? Result.ok(new MemberId(Long.parseUnsignedLong(text, 16)))
          : Result.failed(badId(badId, "invalid syntax"));
    } catch (NumberFormatException tooBig) {
      return Result.failed(badId(badId, "value out of range"));
    }
  }

  private Problem badId(String told, String fault) {
    return Problem.of(
        ProblemCode.UNKNOWN_MEMBER,
        "\"%s\" is no member ID.".formatted(text),
        told.formatted("strconv.ParseUint: parsing \"%s\": %s".formatted(text, fault)));
  }
}
