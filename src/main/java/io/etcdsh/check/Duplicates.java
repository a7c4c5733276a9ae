package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two members with one name or one URL. */
final class Duplicates implements Check {
  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "Is every name and URL used once?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Member> members = seen.members();
    if (members.isEmpty()) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    List<Finding> found = new ArrayList<>();
    shared(members, it -> it.started() ? List.of(it.name()) : List.of())
        .forEach(name -> found.add(finding("The name %s".formatted(name))));
    shared(members, Member::clientUrls)
        .forEach(url -> found.add(finding("The client URL %s".formatted(url))));
    shared(members, Member::peerUrls)
        .forEach(url -> found.add(finding("The peer URL %s".formatted(url))));
    return Verdict.of(found);
  }

  private static List<String> shared(List<Member> members, Function<Member, List<String>> of) {
    return members.stream()
        .flatMap(it -> of.apply(it).stream().distinct())
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Finding finding(String what) {
    return Finding.of(name(), Severity.WARNING, what + " belongs to more than one member.")
        .because("A configuration was copied.")
        .mendedBy("member list");
  }
}
