package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be done to the links between members. */
final class LinkActions {
  private final HostedMembers members;
  private final Links links;

  LinkActions(HostedMembers members, Links links) {
    this.members = members;
    this.links = links;
  }

  /** Cuts a group off from all others, both ways; what is cut already stays cut. */
  Result<String> partition(List<String> group) {
    return known(group)
        .map(
            names -> {
              links.cut(
                  names.stream()
                      .flatMap(inside -> outside(names).flatMap(other -> both(inside, other)))
                      .toList());
              return "";
            });
  }

  /** Cuts one direction. */
  Result<String> cut(String from, String to) {
    if (from.equals(to)) {
      return Result.failed(
          Problem.of(ProblemCode.BAD_ARGUMENTS, "A member has no link to itself.", ""));
    }
    return known(List.of(from, to))
        .map(
            names -> {
              links.cut(List.of(new Link(from, to)));
              return "";
            });
  }

  /** Opens everything. */
  Result<String> heal() {
    links.heal();
    return Result.ok("");
  }

  /** Delays everything that a member sends and receives; zero ends it. */
  Result<String> slow(String member, Duration delay) {
    return members
        .findUsed(member)
        .map(
            found -> {
              links.slow(member, delay);
              return "";
            });
  }

  private Stream<String> outside(List<String> group) {
    return members.used().stream().map(HostedMember::name).filter(name -> !group.contains(name));
  }

  private static Stream<Link> both(String one, String other) {
    return Stream.of(new Link(one, other), new Link(other, one));
  }

  private Result<List<String>> known(List<String> names) {
    return names.stream()
        .map(members::findUsed)
        .flatMap(found -> found.failure().stream())
        .findFirst()
        .map((Function<Problem, Result<List<String>>>) Result::failed)
        .orElseGet(() -> Result.ok(names));
  }
}
