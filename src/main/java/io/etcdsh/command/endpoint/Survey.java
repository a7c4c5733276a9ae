package io.etcdsh.command.endpoint;

import io.etcdsh.command.MemberReference;
import io.etcdsh.command.Mode;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What everybody in a cluster said to one question.
 *
 * @param <T> what was asked for beside the status
 * @param members the member list, if anybody told it
 * @param sightings members in the order of the list, then endpoints of nobody
 */
record Survey<T>(Optional<MemberList> members, List<Sighting<T>> sightings) {
  Survey {
    sightings = List.copyOf(sightings);
  }

  /** Only the members that {@code references} name; all if there are none. */
  Result<Survey<T>> only(List<String> references) {
    if (references.isEmpty()) {
      return Result.ok(this);
    }
    MemberList known = members.orElseGet(Survey::nobody);
    List<Member> wanted = new ArrayList<>();
    for (String reference : references) {
      switch (MemberReference.resolve(reference, known, Mode.OWN)) {
        case Result.Ok<Member>(Member member) -> wanted.add(member);
        case Result.Failed<Member>(Problem problem) -> {
          return Result.failed(problem);
        }
      }
    }
    return Result.ok(
        new Survey<>(
            members,
            sightings.stream()
                .filter(one -> one.member().filter(wanted::contains).isPresent())
                .toList()));
  }

  private static MemberList nobody() {
    return new MemberList(
        io.etcdsh.model.ResponseHeader.EMPTY, List.of(), io.etcdsh.model.Bytes.EMPTY);
  }

  /** For people, who look for a name; who has none comes last. */
  List<Sighting<T>> byName() {
    return sightings.stream()
        .sorted(
            Comparator.comparing((Sighting<T> it) -> it.name().isEmpty())
                .thenComparing(Sighting::name))
        .toList();
  }

  /** What went wrong, member by member. */
  List<Problem> problems() {
    return sightings.stream().flatMap(one -> one.problem().stream()).toList();
  }

  /** How the command ends, if answering is all that counts. */
  ExitStatus exit() {
    long answered = sightings.stream().filter(one -> one.reply().failure().isEmpty()).count();
    return Verdict.exit(answered, problems());
  }
}
