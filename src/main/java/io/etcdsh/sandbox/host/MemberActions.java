package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What can be done to single members. What is so already counts as done. */
final class MemberActions {
  private static final Duration READY = Duration.ofSeconds(15);

  private final HostedMembers members;
  private final Links links;
  private final EtcdFlags flags;
  private final Membership membership;
  private final Readiness readiness;

  MemberActions(
      HostedMembers members,
      Links links,
      EtcdFlags flags,
      Membership membership,
      Readiness readiness) {
    this.members = members;
    this.links = links;
    this.flags = flags;
    this.membership = membership;
    this.readiness = readiness;
  }

  /** Ends a process with SIGKILL. */
  Result<String> kill(String name) throws InterruptedException {
    Result<HostedMember> found = members.findUsed(name);
    if (found instanceof Result.Ok<HostedMember>(HostedMember member)) {
      member.kill();
    }
    return found.map(HostedMember::name);
  }

  /** Freezes a process. */
  Result<String> pause(String name) throws InterruptedException {
    Result<HostedMember> found = living(name);
    if (found instanceof Result.Ok<HostedMember>(HostedMember member)) {
      member.pause();
    }
    return found.map(HostedMember::name);
  }

  /** Lets a frozen process go on. */
  Result<String> resume(String name) throws InterruptedException {
    Result<HostedMember> found = living(name);
    if (found instanceof Result.Ok<HostedMember>(HostedMember member)) {
      member.resume();
    }
    return found.map(HostedMember::name);
  }

  /** Ends a process if there is one and starts it again on its data. */
  Result<String> restart(String name) throws InterruptedException {
    return switch (members.findUsed(name)) {
      case Result.Failed<HostedMember>(Problem problem) -> Result.failed(problem);
      case Result.Ok<HostedMember>(HostedMember member) -> {
        member.terminate();
        // Without its data the member could only join anew under another ID.
        yield start(member, flags.bootstrap(member, members), settled());
      }
    };
  }

  /** Adds a member to the list, then starts it. */
  Result<String> add(boolean learner) {
    try {
      HostedMember member = members.make(learner);
      Result<String> listed = membership.add(member, flags);
      if (listed.failure().isPresent()) {
        members.drop(member);
      }
      return listed.then(initial -> start(member, flags.join(member, initial), true));
    } catch (IOException e) {
      return Result.failed(notStarted("A new member", e));
    }
  }

  /** Removes a member from the list, then ends it and deletes its data. */
  Result<String> remove(String name) throws InterruptedException {
    Result<HostedMember> removed =
        members.find(name).then(member -> membership.remove(member, flags));
    if (removed instanceof Result.Ok<HostedMember>(HostedMember member)) {
      member.kill();
      members.drop(member);
      member.deleteData();
    }
    return removed.map(HostedMember::name);
  }

  private Result<String> start(HostedMember member, List<String> command, boolean wait) {
    try {
      member.start(command);
    } catch (IOException e) {
      return Result.failed(notStarted("Member " + member.name(), e));
    }
    return wait ? readiness.await(member, READY).map(HostedMember::name) : Result.ok(member.name());
  }

  /** Whether a member that starts can be expected to get ready: it needs a quorum for that. */
  private boolean settled() {
    long others = members.stream().filter(HostedMember::running).count();
    return (others + 1) * 2 > members.used().size() && !links.anyCut();
  }

  private Result<HostedMember> living(String name) {
    return members
        .findUsed(name)
        .then(
            member ->
                member.condition() == Condition.DEAD
                    ? Result.failed(dead(member))
                    : Result.ok(member));
  }

  private static Problem dead(HostedMember member) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "Member %s does not run.".formatted(member.name()),
        "Its process has ended.",
        "'sandbox restart %s' starts it again.".formatted(member.name()));
  }

  /** A process that could not be made. */
  static Problem notStarted(String who, IOException e) {
    return Problem.of(
        ProblemCode.SANDBOX, who + " cannot be started.", String.valueOf(e.getMessage()));
  }
}
