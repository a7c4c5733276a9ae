package io.etcdsh.observe;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.Endpoint;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MembershipRules;
import io.etcdsh.plan.Prediction;
import io.etcdsh.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All requests to one cluster in one state: first those that leave it as it is, at last one that
 * does not.
 *
 * @param version of etcd
 * @param state what to bring the cluster into
 * @param turn which of the requests that change the state is made
 */
record StateTrial(String version, StateLetters state, int turn) {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Longer than the leader tries to hand over, which is one election time-out. */
  private static final Duration SILENCE = Duration.ofMillis(1_500);

  private static final Duration SHORT_SILENCE = Duration.ofSeconds(1);

  /** What came of each of them. */
  List<Verdict> verdicts() {
    try {
      return tried();
    } catch (IllegalStateException | AssertionError failure) {
      return List.of(Verdict.notMade(version, state.text(), failure));
    }
  }

  private List<Verdict> tried() {
    try (StatedCluster cluster = StatedCluster.start(version, state)) {
      ClusterView view = cluster.look();
      List<Request> requests = Request.all(cluster, view);
      List<Verdict> verdicts = new ArrayList<>();
      for (Request request : requests) {
        if (predict(view, request) instanceof Prediction.Undecidable unknown) {
          verdicts.add(Verdict.undecidable(version, state.text(), request, unknown));
        }
      }
      ask(cluster, only(view, requests, this::isRefused), verdicts);
      ask(cluster, only(view, requests, this::isHarmless), verdicts);
      ask(cluster, only(view, requests, this::isUnanswered), verdicts);
      ask(cluster, lastOne(view, requests), verdicts);
      return verdicts;
    }
  }

  private static Prediction predict(ClusterView view, Request request) {
    return MembershipRules.predict(view, request.step());
  }

  private interface Sort {
    boolean holds(Prediction prediction, Request request);
  }

  private static List<Request> only(ClusterView view, List<Request> requests, Sort sort) {
    return requests.stream().filter(it -> sort.holds(predict(view, it), it)).toList();
  }

  private boolean isRefused(Prediction prediction, Request request) {
    return prediction instanceof Prediction.Refused;
  }

  private boolean isHarmless(Prediction prediction, Request request) {
    return prediction instanceof Prediction.Accepted && request.harmless();
  }

  private boolean isUnanswered(Prediction prediction, Request request) {
    return prediction instanceof Prediction.Unanswered;
  }

  private boolean isChange(Prediction prediction, Request request) {
    return prediction instanceof Prediction.Accepted && !request.harmless();
  }

  private List<Request> lastOne(ClusterView view, List<Request> requests) {
    List<Request> changes = only(view, requests, this::isChange);
    return changes.isEmpty() ? changes : List.of(changes.get(turn % changes.size()));
  }

  /** Each is predicted from a look at the cluster just before it. */
  private void ask(StatedCluster cluster, List<Request> requests, List<Verdict> verdicts) {
    for (Request request : requests) {
      ClusterView view = cluster.look();
      Prediction said = predict(view, request);
      if (said instanceof Prediction.Undecidable) {
        verdicts.add(Verdict.undecidable(version, state.text(), request, said));
        continue;
      }
      WriteOutcome<?> came = came(cluster, view, request);
      Verdict verdict = Verdict.of(version, state.text(), request, said, came);
      boolean moved =
          verdict.kind() == Verdict.Kind.MISMATCH && hasMoved(view, cluster.look(), came);
      verdicts.add(moved ? verdict.overtaken() : verdict);
    }
  }

  /**
   * Whether the cluster that was asked is not the one that was looked at. A leader that changes
   * under a request that was done is what the request did, and is no excuse.
   */
  private static boolean hasMoved(ClusterView before, ClusterView after, WriteOutcome<?> came) {
    boolean led =
        !before.leader().equals(after.leader()) && !(came instanceof WriteOutcome.Done<?>);
    return led || linksMoved(before, after);
  }

  /**
   * Whether a link came or went between the look and the answer: the connection to a hung member
   * ends now and then and comes again, and the server may have counted either.
   */
  private static boolean linksMoved(ClusterView before, ClusterView after) {
    return before.members().stream()
        .anyMatch(
            was ->
                after
                    .find(was.member().id())
                    .filter(now -> now.link().isActive() != was.link().isActive())
                    .isPresent());
  }

  private static WriteOutcome<?> came(StatedCluster cluster, ClusterView view, Request request) {
    boolean silent = predict(view, request) instanceof Prediction.Unanswered;
    Duration limit = !silent ? LIMIT : view.leader().isNone() ? SHORT_SILENCE : SILENCE;
    var came = made(cluster.connection(), view.servingAt(), request.step(), limit);
    if (!silent && isItsOwnRemoval(view, request) && came instanceof WriteOutcome.InDoubt<?>) {
      cluster.awaitLossOf(view.serving());
      return new WriteOutcome.Done<>(came);
    }
    return came;
  }

  /** A member that removes itself may stop before it answers; the others know that it is gone. */
  private static boolean isItsOwnRemoval(ClusterView view, Request request) {
    return request.step().equals(new Step.RemoveMember(view.serving()));
  }

  private static WriteOutcome<?> made(
      Connection to, Endpoint at, Step.Request step, Duration limit) {
    return switch (step) {
      case Step.AddMember add -> to.addMember(at, add.peerUrls(), add.learner(), limit);
      case Step.RemoveMember remove -> to.removeMember(at, remove.member(), limit);
      case Step.UpdateMember update ->
          to.updateMember(at, update.member(), update.peerUrls(), limit);
      case Step.PromoteMember promote -> to.promoteMember(at, promote.member(), limit);
      case Step.MoveLeader move -> to.moveLeader(at, move.target(), limit);
    };
  }
}
