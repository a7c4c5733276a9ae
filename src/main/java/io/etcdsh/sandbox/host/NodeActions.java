package io.etcdsh.sandbox.host;

import io.etcdsh.disk.Keeping;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is done for members that somebody else adds to the list and takes out of it. What is so
 * already counts as done.
 */
final class NodeActions {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  /** What the log of a member ends with; its data must not be found under the same name. */
  private static final String LOG = ".log";

  /** An etcd that cannot use its flags or ports ends within a few milliseconds. */
  private static final long STILLBORN_MILLIS = 300;

  private final HostedMembers members;
  private final Links links;
  private final EtcdFlags flags;
  private final Membership membership;

  NodeActions(HostedMembers members, Links links, EtcdFlags flags, Membership membership) {
    this.members = members;
    this.links = links;
    this.flags = flags;
    this.membership = membership;
  }

  /** Finds ports for a name. */
  Result<String> propose(String name) throws InterruptedException {
    if (!NAME.matcher(name).matches() || name.endsWith(LOG)) {
      return Result.failed(badName(name));
    }
    Optional<HostedMember> present = members.find(name).toOptional();
    if (present.isPresent()) {
      return present.get().reserved() ? Result.ok(name) : Result.failed(inUse(name));
    }
    try {
      return Result.ok(members.propose(name).name());
    } catch (IOException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.SANDBOX,
              "There are no ports for " + name + ".",
              Keeping.reasonAt(e) + "."));
    }
  }

  /** Starts a member on an empty data directory, unless a process was started for this ID. */
  Result<String> join(String name, MemberId id, String initialCluster) throws InterruptedException {
    return switch (members.find(name)) {
      case Result.Failed<HostedMember>(Problem problem) -> Result.failed(problem);
      case Result.Ok<HostedMember>(HostedMember member) ->
          member.livesAs(id) ? Result.ok(name) : start(member, id, initialCluster);
    };
  }

  /** What else lives there belonged to a member that is removed: a frozen one never heard of it. */
  private Result<String> start(HostedMember member, MemberId id, String initialCluster)
      throws InterruptedException {
    member.reserve();
    member.listedAs(id);
    try {
      member.start(flags.join(member, initialCluster));
    } catch (IOException e) {
      return Result.failed(MemberActions.notStarted("Member " + member.name(), e));
    }
    return member.awaitEnd(STILLBORN_MILLIS)
        ? Result.failed(stillborn(member))
        : Result.ok(member.name());
  }

  /** Ends a member that is no longer listed; its name and ports stay. */
  Result<String> retire(String name) throws InterruptedException {
    Result<HostedMember> found =
        members.find(name).then(member -> membership.unlisted(member, flags));
    if (found instanceof Result.Ok<HostedMember>(HostedMember member)) {
      member.reserve();
      links.forget(name);
    }
    return found.map(HostedMember::name);
  }

  private static Problem badName(String name) {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "'%s' cannot be the name of a member of a sandbox.".formatted(name),
        "A name has 1 to 32 letters, digits, dots, underscores and hyphens, begins with a letter or"
            + " a digit and does not end with .log.");
  }

  private static Problem inUse(String name) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "The sandbox has a member %s already.".formatted(name),
        "It has started, so its name and ports are in use.",
        "Take another name, or remove it first.");
  }

  private static Problem stillborn(HostedMember member) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "Member %s ended as it started.".formatted(member.name()),
        "The end of its log:\n" + member.logTail());
  }
}
