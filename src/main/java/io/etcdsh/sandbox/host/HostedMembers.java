package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of one sandbox in the order of their making, named m1, m2 and so on. */
final class HostedMembers implements Iterable<HostedMember> {
  private final Path dataDirectory;
  private final Links links;
  private final List<HostedMember> members = new CopyOnWriteArrayList<>();
  private int made;

  HostedMembers(Path dataDirectory, Links links) {
    this.dataDirectory = dataDirectory;
    this.links = links;
  }

  /** A further member, not yet started; no name is ever used twice. */
  HostedMember make(boolean learner) throws IOException {
    String name = "m" + (made + 1);
    MemberPorts ports = MemberPorts.open(name, links, this::pids);
    HostedMember member = new HostedMember(name, ports, dataDirectory, learner);
    made++;
    members.add(member);
    return member;
  }

  /** The member with this name; fails with {@code E-UNKNOWN-MEMBER}. */
  Result<HostedMember> find(String name) {
    return stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(unknown(name)));
  }

  /** Ends a member for good. */
  void drop(HostedMember member) {
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

  int size() {
    return members.size();
  }

  /** The processes by member; a member without one is left out. */
  Map<String, Long> pids() {
    return stream()
        .flatMap(member -> member.pid().map(pid -> Map.entry(member.name(), pid)).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Problem unknown(String name) {
    return Problem.of(
        ProblemCode.UNKNOWN_MEMBER,
        "The sandbox has no member '%s'.".formatted(name),
        "",
        "Its members are %s."
            .formatted(stream().map(HostedMember::name).collect(Collectors.joining(", "))));
  }
}
