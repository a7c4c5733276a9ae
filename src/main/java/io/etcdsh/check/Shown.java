package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ServedCertificate;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A certificate that was shown at a place.
 *
 * @param place its address
 * @param host the host in it
 * @param peer whether it is a peer URL
 * @param members whose place it is
 * @param certificate that was shown
 */
record Shown(
    String place, String host, boolean peer, List<String> members, ServedCertificate certificate) {
  Shown {
    members = List.copyOf(members);
  }

  /** All that were seen, those for clients first. */
  static List<Shown> in(Observation seen) {
    Stream<Shown> clients =
        seen.interviews().stream()
            .flatMap(
                it ->
                    certificate(it.reach())
                        .map(shown -> of(it.place(), false, members(seen, it), shown))
                        .stream());
    Stream<Shown> peers =
        seen.peers().stream()
            .flatMap(
                it ->
                    certificate(it.reach())
                        .map(
                            shown ->
                                of(
                                    new Endpoint(it.url()),
                                    true,
                                    List.of(seen.label(it.member())),
                                    shown))
                        .stream());
    return Stream.concat(clients, peers).toList();
  }

  /** Where no certificate was shown: nobody was seen, or nobody speaks TLS. */
  static Verdict none(Observation seen) {
    return seen.witnesses().isEmpty()
        ? new Verdict.NoData("No certificate was seen.")
        : new Verdict.Fine();
  }

  private static Optional<ServedCertificate> certificate(Result<Reach> reach) {
    return reach.toOptional().flatMap(Reach::certificate);
  }

  private static List<String> members(Observation seen, Interview at) {
    return seen.members().stream()
        .filter(it -> seen.of(it).filter(at::equals).isPresent())
        .map(Member::label)
        .toList();
  }

  private static Shown of(
      Endpoint place, boolean peer, List<String> members, ServedCertificate certificate) {
    String authority = place.authority();
    int port = authority.lastIndexOf(':');
    String host = port < 0 ? authority : authority.substring(0, port);
    return new Shown(authority, host.replaceAll("[\\[\\]]", ""), peer, members, certificate);
  }
}
