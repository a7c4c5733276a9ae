package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Prediction.Accepted;
import io.etcdsh.plan.Prediction.Refused;
import io.etcdsh.plan.Prediction.Unanswered;
import io.etcdsh.plan.Prediction.Undecidable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the server will answer to a membership request. First its own checks, then raft, then what
 * is found when the change is applied ({@code etcdserver/api/membership/cluster.go},
 * ValidateConfigurationChange; 3.4.45, 3.5.33, 3.6.14, 3.7.1).
 */
public final class MembershipRules {
  private static final String NO_LEADER =
      "the cluster has no leader, so the request waits until the deadline";

  private MembershipRules() {}

  /** What the serving member of {@code view} will answer to {@code step}. */
  public static Prediction predict(ClusterView view, Step.Request step) {
    return switch (step) {
      case Step.AddMember add ->
          checked(view, checks -> checks.addition(add.learner()), () -> applied(view, add));
      case Step.RemoveMember(MemberId member) ->
          checked(view, checks -> checks.removal(member), () -> removed(view, member));
      case Step.UpdateMember update -> withLeader(view, () -> updated(view, update));
      case Step.PromoteMember(MemberId member) ->
          withLeader(view, () -> new PromotionRules(view).predict(member));
      case Step.MoveLeader(MemberId target) -> moved(view, target);
    };
  }

  private interface Later {
    Prediction predict();
  }

  /** With young links counted and not counted: only if both agree it is known. */
  private static Prediction checked(
      ClusterView view, Function<MembershipChecks, Optional<Refused>> check, Later later) {
    Optional<Refused> strict = check.apply(new MembershipChecks(view, false));
    Optional<Refused> lenient = check.apply(new MembershipChecks(view, true));
    if (lenient.isPresent()) {
      return lenient.get();
    }
    return strict
        .<Prediction>map(
            refused ->
                new Undecidable(
                    "a link may be younger than 5 s; if so: \"%s\", for %s"
                        .formatted(refused.texts().getFirst(), refused.because())))
        .orElseGet(() -> withLeader(view, later));
  }

  private static Prediction withLeader(ClusterView view, Later later) {
    return view.leader().isNone() ? new Unanswered(NO_LEADER) : later.predict();
  }

  private static Prediction applied(ClusterView view, Step.AddMember add) {
    if (view.usesAny(add.peerUrls(), it -> false)) {
      return new Refused(Refusal.URL_IN_USE, "a member uses such a URL already");
    }
    boolean another = view.members().stream().anyMatch(it -> !it.votes());
    if (!add.learner() || !another) {
      return new Accepted("every check passes");
    }
    return new ServerRules(view.version()).mayAllowMoreLearners()
        ? new Undecidable(
            "there is a learner already: \"%s\" unless the servers run with --max-learners above 1"
                .formatted(Refusal.TOO_MANY_LEARNERS))
        : new Refused(
            Refusal.TOO_MANY_LEARNERS, "there is a learner already, and one is the limit");
  }

  private static Prediction removed(ClusterView view, MemberId member) {
    return view.find(member).isPresent() ? new Accepted("every check passes") : notFound();
  }

  private static Prediction updated(ClusterView view, Step.UpdateMember update) {
    if (view.find(update.member()).isEmpty()) {
      return notFound();
    }
    return view.usesAny(update.peerUrls(), it -> it.id().equals(update.member()))
        ? new Refused(Refusal.URL_IN_USE, "another member uses such a URL already")
        : new Accepted("the server checks nothing but that the URLs are free");
  }

  private static Prediction moved(ClusterView view, MemberId target) {
    if (view.leader().isNone()) {
      return new Refused(List.of("not leader"), "there is no leader");
    }
    Optional<MemberView> member = view.find(target);
    if (member.filter(MemberView::votes).isEmpty()) {
      return new Refused(Refusal.BAD_TRANSFEREE, "only a voter can lead");
    }
    if (target.equals(view.leader())) {
      return new Accepted("it leads already");
    }
    return member.filter(MemberView::answers).isPresent()
        ? new Accepted("the target votes and answers")
        : new Unanswered(
            "the target does not answer: \"%s\" or nothing, and the old leader stays"
                .formatted(Refusal.NO_TRANSFER));
  }

  static Refused notFound() {
    return new Refused(Refusal.NOT_FOUND, "no member has this ID");
  }
}
