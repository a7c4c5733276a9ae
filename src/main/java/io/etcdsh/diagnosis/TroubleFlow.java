package io.etcdsh.diagnosis;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The questions of etcd's trouble shooting, in their order: does it serve, who leads, does a
 * majority answer, are disk, network, space and data well.
 *
 * @param diagnosis that answers them
 */
public record TroubleFlow(Diagnosis diagnosis) {

  /** The questions and their answers, from the top. */
  public List<Decision> decisions() {
    List<Decision> all = new ArrayList<>(List.of(serving(), leading(), majority()));
    for (Topic topic : Topic.values()) {
      if (topic != Topic.QUORUM) {
        topic(topic).ifPresent(all::add);
      }
    }
    return all;
  }

  private Decision serving() {
    Observation seen = diagnosis.seen();
    int members = seen.members().size();
    int answering = seen.witnesses().size();
    Optional<Duration> fastest =
        seen.witnesses().stream()
            .flatMap(it -> it.interview().linearizable().toOptional().stream())
            .min(Comparator.naturalOrder());
    String who =
        members == 0
            ? "nobody tells the members"
            : answering + " of " + members + " members answer";
    return fastest
        .map(
            took ->
                new Decision(
                    0,
                    "Does it serve?",
                    "yes",
                    "%s; a read through the quorum takes %d ms".formatted(who, took.toMillis()),
                    Decision.Kind.WELL))
        .orElseGet(() -> unread(who));
  }

  private Decision unread(String who) {
    String question = "Does it serve?";
    boolean forbidden =
        diagnosis.seen().interviews().stream()
            .flatMap(it -> it.linearizable().failure().stream())
            .anyMatch(Problem::isForbidden);
    return forbidden
        ? new Decision(0, question, "unknown", who + "; we may not read", Decision.Kind.UNKNOWN)
        : new Decision(
            0,
            question,
            "no",
            who + "; no read through the quorum is answered",
            Decision.Kind.BROKEN);
  }

  private Decision leading() {
    Observation seen = diagnosis.seen();
    MemberId leader = seen.leader();
    if (leader.isNone()) {
      return new Decision(
          1, "Is there a leader?", "no", "nobody who answers sees one", Decision.Kind.BROKEN);
    }
    long term = seen.statuses().mapToLong(MemberStatus::raftTerm).max().orElse(0);
    return new Decision(
        1,
        "Is there a leader?",
        seen.label(leader),
        "in term " + Long.toUnsignedString(term),
        Decision.Kind.WELL);
  }

  private Decision majority() {
    Observation seen = diagnosis.seen();
    int voters = seen.voters().size();
    int answering = seen.answeringVoters().size();
    int spare = seen.spareVoters();
    String question = "Does a majority answer?";
    if (voters == 0) {
      return new Decision(2, question, "unknown", "nobody tells who votes", Decision.Kind.UNKNOWN);
    }
    String evidence =
        "%d of %d voters answer, %d are needed".formatted(answering, voters, seen.quorum());
    if (spare < 0) {
      return new Decision(2, question, "no", evidence, Decision.Kind.BROKEN);
    }
    boolean all = answering == voters;
    return new Decision(
        2,
        question,
        "yes",
        evidence + (all ? "" : ", %s more may fail".formatted(spare == 0 ? "none" : spare)),
        all ? Decision.Kind.WELL : Decision.Kind.TROUBLE);
  }

  private Optional<Decision> topic(Topic topic) {
    List<Examined> checks =
        diagnosis.examined().stream().filter(it -> it.check().topic() == topic).toList();
    if (checks.isEmpty()) {
      return Optional.empty();
    }
    List<Finding> found = checks.stream().flatMap(it -> it.verdict().found().stream()).toList();
    long troubles = found.stream().filter(it -> it.severity().isTrouble()).count();
    long blind = checks.stream().filter(it -> it.verdict() instanceof Verdict.NoData).count();
    String looked =
        "%d checks%s".formatted(checks.size(), blind == 0 ? "" : ", " + blind + " without data");
    String question = question(topic);
    if (troubles > 0) {
      return Optional.of(
          new Decision(3, question, "no", found.getFirst().what(), Decision.Kind.TROUBLE));
    }
    boolean nothing = blind == checks.size();
    String notes = found.isEmpty() ? looked : looked + ", " + noted(found.size());
    return Optional.of(
        new Decision(
            3,
            question,
            nothing ? "unknown" : "yes",
            notes,
            nothing ? Decision.Kind.UNKNOWN : Decision.Kind.WELL));
  }

  private static String question(Topic topic) {
    return switch (topic) {
      case QUORUM -> "Is the quorum well?";
      case NETWORK -> "Is the network well?";
      case LOAD -> "Can it carry its load?";
      case SPACE -> "Is there space?";
      case DATA -> "Have all members the same data?";
      case VERSION -> "Do the versions fit together?";
      case CONFIG -> "Are certificates, logins and settings in order?";
    };
  }

  private static String noted(int count) {
    return count == 1 ? "1 thing to know" : count + " things to know";
  }
}
