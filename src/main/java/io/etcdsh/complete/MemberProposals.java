package io.etcdsh.complete;

import io.etcdsh.command.Mode;
import io.etcdsh.model.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members as words. Each is offered once: by name where that names one member only, by peer URL
 * while it has no name, else by ID; by ID also where one begins to type it. Names come from the
 * cluster and are not trusted: what cannot be typed is not offered.
 *
 * @param members all that the cluster has
 */
record MemberProposals(List<Member> members) {
  private static final String HEADING = "members";

  MemberProposals {
    members = List.copyOf(members);
  }

  /** Words for {@code some} of the members. */
  List<Proposal> of(List<Member> some, Slot slot) {
    Comparator<Member> byName =
        Comparator.comparing((Member it) -> !it.started()).thenComparing(Member::name);
    return some.stream()
        .sorted(slot.mode() == Mode.OWN ? byName : Comparator.comparing(it -> it.id().hex()))
        .flatMap(member -> proposal(member, slot).stream())
        .toList();
  }

  private Optional<Proposal> proposal(Member member, Slot slot) {
    return words(member, slot.mode())
        .filter(word -> Printable.is(word) && word.startsWith(slot.current()))
        .findFirst()
        .map(word -> Proposal.of(word, summary(member, word)).in(HEADING));
  }

  /** What it may be called, the best first; strict lines know IDs only. */
  private Stream<String> words(Member member, Mode mode) {
    String id = member.id().hex();
    return switch (mode) {
      case ETCDCTL -> Stream.of(id);
      case OWN ->
          member.started()
              ? Stream.of(member.name(), id).filter(word -> word.equals(id) || unique(word))
              : Stream.concat(member.peerUrls().stream().limit(1), Stream.of(id));
    };
  }

  private boolean unique(String name) {
    return members.stream().filter(one -> one.name().equals(name)).count() == 1;
  }

  private static String summary(Member member, String word) {
    String id = member.id().hex();
    String other = word.equals(id) ? member.label() : id;
    String kind = member.learner() ? "learner" : "voter";
    return other + " " + kind + (member.started() ? "" : ", not started");
  }
}
