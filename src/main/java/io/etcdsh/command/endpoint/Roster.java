package io.etcdsh.command.endpoint;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which address belongs to which member.
 *
 * @param list the members
 * @param reached the endpoint that is known to answer, by member
 */
record Roster(MemberList list, Map<MemberId, Endpoint> reached) {
  Roster {
    reached = Map.copyOf(reached);
  }

  /** Where to ask the members that none of {@code configured} seems to be, in list order. */
  Map<Endpoint, MemberId> beyond(List<Endpoint> configured) {
    Map<Endpoint, MemberId> more = new LinkedHashMap<>();
    for (Member member : list.members()) {
      if (configured.stream().noneMatch(endpoint -> asks(endpoint, member))) {
        addresses(member).forEach(endpoint -> more.putIfAbsent(endpoint, member.id()));
      }
    }
    return more;
  }

  private Stream<Endpoint> addresses(Member member) {
    Optional<Endpoint> known = Optional.ofNullable(reached.get(member.id()));
    return known.isPresent() ? known.stream() : member.clientUrls().stream().map(Endpoint::new);
  }

  /**
   * Whether asking {@code endpoint} is asking this member. {@code localhost} does not count: it may
   * be another address than the one that the member serves.
   */
  private boolean asks(Endpoint endpoint, Member member) {
    return endpoint.equals(reached.get(member.id()))
        || member.clientUrls().stream()
            .anyMatch(url -> new Endpoint(url).authority().equals(endpoint.authority()));
  }

  private boolean belongs(Endpoint endpoint, Member member) {
    return endpoint.equals(reached.get(member.id()))
        || member.clientUrls().stream()
            .anyMatch(url -> address(new Endpoint(url)).equals(address(endpoint)));
  }

  private static String address(Endpoint endpoint) {
    return endpoint.authority().replaceFirst("^localhost:", "127.0.0.1:");
  }

  /** A row for each member, then one for each address that belongs to none. */
  <T> List<Sighting<T>> match(List<Probe<T>> probes) {
    List<Sighting<T>> sightings = new ArrayList<>();
    for (Member member : list.members()) {
      sightings.add(of(member, probes));
    }
    probes.stream()
        .filter(probe -> list.members().stream().noneMatch(member -> isOf(probe, member)))
        .forEach(probe -> sightings.add(probe.sighting(Optional.empty())));
    return sightings;
  }

  private <T> Sighting<T> of(Member member, List<Probe<T>> probes) {
    List<Probe<T>> own = probes.stream().filter(probe -> isOf(probe, member)).toList();
    return own.stream()
        .filter(probe -> probe.reply().failure().isEmpty())
        .findFirst()
        .or(() -> own.stream().filter(probe -> probe.status().isPresent()).findFirst())
        .or(() -> own.stream().findFirst())
        .map(probe -> probe.sighting(Optional.of(member)))
        .orElseGet(() -> unstarted(member));
  }

  private <T> boolean isOf(Probe<T> probe, Member member) {
    return probe
        .identity()
        .map(member.id()::equals)
        .orElseGet(() -> belongs(probe.endpoint(), member));
  }

  private static <T> Sighting<T> unstarted(Member member) {
    return new Sighting<>(
        Optional.of(member),
        Optional.empty(),
        Optional.empty(),
        Result.failed(Problem.of(ProblemCode.UNREACHABLE, "The member has never started.", "")));
  }
}
