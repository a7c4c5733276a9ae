package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of one sandbox in the order of their making, named m1, m2 and so on, or as somebody
 * proposed them.
 */
final class HostedMembers implements Iterable<HostedMember> {
  /** Each holds three ports: more than a plan needs, and plans are made often. */
  private static final int PROPOSED = 16;

  private final Path dataDirectory;
  private final Links links;
  private final List<HostedMember> members = new CopyOnWriteArrayList<>();
  private final Set<String> gone = new HashSet<>();
  private int made;

  HostedMembers(Path dataDirectory, Links links) {
    this.dataDirectory = dataDirectory;
    this.links = links;
  }

  /** A further member, not yet started; it gets a number that no member ever had. */
  HostedMember make(boolean learner) throws IOException {
    int number = made + 1;
    while (isTaken("m" + number)) {
      number++;
    }
    HostedMember member = open("m" + number, learner);
    find(member.name()).toOptional().ifPresent(this::drop);
    made = number;
    members.add(member);
    return member;
  }

  /** A further member that is only proposed, under a name that no other one has now. */
  HostedMember propose(String name) throws IOException, InterruptedException {
    // Nobody knows yet whether it will have a vote.
    HostedMember member = open(name, true);
    member.reserve();
    List<HostedMember> proposed = stream().filter(HostedMember::proposed).toList();
    proposed.stream().limit(Math.max(0, proposed.size() + 1 - PROPOSED)).forEach(this::drop);
    members.add(member);
    return member;
  }

  private boolean isTaken(String name) {
    return gone.contains(name) || stream().anyMatch(it -> it.name().equals(name) && !it.proposed());
  }

  private HostedMember open(String name, boolean learner) throws IOException {
    MemberPorts ports = MemberPorts.open(name, links, this::pids);
    return new HostedMember(name, ports, dataDirectory, learner);
  }

  /** The member with this name; fails with {@code E-UNKNOWN-MEMBER}. */
  Result<HostedMember> find(String name) {
    return stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(unknown(name)));
  }

  /** The same, if the member is more than reserved; fails with {@code E-SANDBOX} else. */
  Result<HostedMember> findUsed(String name) {
    return find(name)
        .then(member -> member.reserved() ? Result.failed(unused(name)) : Result.ok(member));
  }

  /** Ends a member for good. */
  void drop(HostedMember member) {
    if (!member.proposed()) {
      gone.add(member.name());
    }
    members.remove(member);
    links.forget(member.name());
    member.close();
  }

  Stream<HostedMember> stream() {
    return members.stream();
  }

  @Override
  public Iterator<HostedMember> iterator() {
    return members.iterator();
  }

  /** Those that are more than reserved. */
  List<HostedMember> used() {
    return stream().filter(member -> !member.reserved()).toList();
  }

  /** The processes by member; a member without one is left out. */
  Map<String, Long> pids() {
    return stream()
        .flatMap(member -> member.pid().map(pid -> Map.entry(member.name(), pid)).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Problem unused(String name) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "Member %s has not started.".formatted(name),
        "It has a name and ports, but no data and no process.",
        "'sandbox remove %s' gives its name and ports back.".formatted(name));
  }

  private Problem unknown(String name) {
    return Problem.of(
        ProblemCode.UNKNOWN_MEMBER,
        "The sandbox has no member '%s'.".formatted(name),
        "",
        "Its members are %s."
            .formatted(used().stream().map(HostedMember::name).collect(Collectors.joining(", "))));
  }
}
