package io.etcdsh.live;

import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pulses written as text, a letter for each voter: {@code L} leads, {@code U} is up, {@code S} has
 * missed one visit, {@code D} more, {@code N} never started, {@code ?} was not visited yet; in
 * lower case a learner, of which {@code b} is far behind.
 */
final class Pulses {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ClusterId CLUSTER = new ClusterId(7);
  private static final long INDEX = 5_000;
  private static final Problem SILENCE = Problem.of(ProblemCode.TIMEOUT, "Silence.", "");

  private Pulses() {}

  static Pulse of(String letters) {
    return of(letters, List.of());
  }

  static Pulse of(String letters, List<String> errors) {
    int lead = letters.indexOf('L') + 1;
    List<MemberPulse> members = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      members.add(member(i + 1, letters.charAt(i), new MemberId(lead), errors));
    }
    return new Pulse(
        Optional.of(CLUSTER), members, Optional.empty(), Optional.of(NOW.minusSeconds(4)));
  }

  static Pulse troubled(ProblemCode code) {
    return new Pulse(
        Optional.of(CLUSTER),
        List.of(),
        Optional.of(Problem.of(code, "No.", "")),
        Optional.empty());
  }

  private static MemberPulse member(int id, char letter, MemberId leader, List<String> errors) {
    boolean learner = Character.isLowerCase(letter);
    boolean started = letter != 'N' && letter != 'n';
    Member member =
        new Member(
            new MemberId(id),
            started ? "m" + id : "",
            List.of("http://m" + id + ":2380"),
            started ? List.of("http://m" + id + ":2379") : List.of(),
            learner);
    int missed =
        switch (Character.toUpperCase(letter)) {
          case 'S' -> 1;
          case 'D' -> 3;
          default -> 0;
        };
    boolean visited = started && letter != '?';
    return new MemberPulse(
        member,
        visited
            ? Optional.of(visit(member, missed, status(member, letter, leader, errors)))
            : Optional.empty(),
        letter == '?');
  }

  private static MemberVisit visit(Member member, int missed, MemberStatus status) {
    return new MemberVisit(
        new Endpoint(member.clientUrls().getFirst()),
        NOW,
        Duration.ofMillis(2),
        missed,
        missed == 0 ? Optional.empty() : Optional.of(SILENCE),
        Optional.of(status),
        Optional.of(NOW));
  }

  private static MemberStatus status(
      Member member, char letter, MemberId leader, List<String> errors) {
    return new MemberStatus(
        new ResponseHeader(CLUSTER, member.id(), 1, 2),
        "3.6.14",
        20480,
        10240,
        leader,
        INDEX,
        2,
        letter == 'b' ? 10 : INDEX,
        errors,
        member.learner(),
        Optional.empty(),
        0,
        Optional.empty());
  }
}
