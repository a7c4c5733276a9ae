package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.Settlement;
import io.etcdsh.journal.Verdict;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a step was made whose answer got lost: reads the member list through the quorum
 * and looks for what the step would have changed.
 *
 * @param reader the cluster
 * @param journal where the verdict is written down
 * @param limit for the reading
 */
public record Settling(ClusterReader reader, Journal journal, Duration limit) {

  /** Looks, and writes down what was found. */
  public Result<Settlement> settle(Intent intent) {
    Result<MemberList> list = reader.agreedMembers(limit);
    List<Member> seen = list.map(MemberList::members).toOptional().orElse(List.of());
    boolean same =
        list.toOptional()
            .filter(it -> it.header().clusterId().equals(intent.cluster()))
            .isPresent();
    Verdict verdict = same ? verdict(intent, seen) : Verdict.UNTOLD;
    return journal.append(
        new Settlement(
            intent.about(),
            journal.now(),
            intent.cluster(),
            verdict,
            seen,
            intent.step() instanceof Step.Wait ? "It was cut short." : reason(verdict)));
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case MADE -> "The cluster shows what the step changes.";
      case NOT_MADE ->
          "A majority agrees on a state without it; a request still under way could yet arrive.";
      case UNTOLD -> "No majority could be asked.";
    };
  }

  private Verdict verdict(Intent intent, List<Member> seen) {
    return switch (intent.step()) {
      case Step.AddMember add -> told(added(intent, add, seen).isPresent());
      case Step.RemoveMember(MemberId member) -> told(!isIn(member, seen));
      case Step.UpdateMember(MemberId member, List<String> urls) ->
          told(seen.stream().anyMatch(it -> it.id().equals(member) && it.isServedAt(urls)));
      case Step.PromoteMember(MemberId member) ->
          told(seen.stream().anyMatch(it -> it.id().equals(member) && !it.learner()));
      case Step.MoveLeader(MemberId target) -> leads(target);
      case Step.StartNode(MemberId member, var name, var urls) ->
          told(seen.stream().anyMatch(it -> it.id().equals(member) && it.started()));
      case Step.RetireNode retire -> Verdict.NOT_MADE; // may be done twice
      case Step.Wait await -> Verdict.NOT_MADE;
    };
  }

  /** The member that the step added: others may have added another one at the same time. */
  static Optional<Member> added(Intent intent, Step.AddMember add, List<Member> seen) {
    return seen.stream()
        .filter(it -> intent.before().find(it.id()).isEmpty())
        .filter(it -> it.isServedAt(add.peerUrls()))
        .findFirst();
  }

  /**
   * Any member that answers tells who leads; who leads may have changed since for other reasons.
   */
  private Verdict leads(MemberId target) {
    return reader.endpoints().stream()
        .map(endpoint -> reader.status(endpoint, limit).toOptional())
        .flatMap(Optional::stream)
        .findFirst()
        .map(status -> told(status.leader().equals(target)))
        .orElse(Verdict.UNTOLD);
  }

  private static Verdict told(boolean made) {
    return made ? Verdict.MADE : Verdict.NOT_MADE;
  }

  private static boolean isIn(MemberId member, List<Member> list) {
    return list.stream().anyMatch(it -> it.id().equals(member));
  }
}
