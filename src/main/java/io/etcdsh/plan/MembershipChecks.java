package io.etcdsh.plan;

import static io.etcdsh.plan.Refusal.NOT_ENOUGH_STARTED;
import static io.etcdsh.plan.Refusal.UNHEALTHY;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Prediction.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The checks that the serving member makes before it hands a membership change to raft ({@code
 * etcdserver/server.go}: isConfChangeAllowed, mayAddMember, mayRemoveMember; {@code
 * etcdserver/util.go}: numConnectedSince, isConnectedFullySince; 3.4.45, 3.5.33, 3.6.14, 3.7.1).
 * Made only with {@code --strict-reconfig-check}, which is the default and cannot be seen from
 * outside.
 *
 * @param view the cluster as the serving member sees it
 * @param youngCount whether links that may be younger than five seconds count as old enough
 */
record MembershipChecks(ClusterView view, boolean youngCount) {

  /** What refuses an addition. */
  Optional<Refused> addition(boolean learner) {
    return learner ? unhealthyToAdd() : notEnoughStartedToAdd().or(this::unhealthyToAdd);
  }

  /** ADD-1: the started voters must be a quorum of what there will be; from 1 to 2 always. */
  private Optional<Refused> notEnoughStartedToAdd() {
    int started = started(view.voters());
    int future = view.voters().size() + 1;
    boolean fromOneToTwo = started == 1 && future == 2;
    return when(
        !fromOneToTwo && started < future / 2 + 1,
        NOT_ENOUGH_STARTED,
        "%d of %d voters have ever started, and %d would need %d"
            .formatted(started, view.voters().size(), future, future / 2 + 1));
  }

  /** ADD-2, by version. */
  private Optional<Refused> unhealthyToAdd() {
    int voters = view.voters().size();
    int connected = connected();
    if (voters == 1) {
      return Optional.empty();
    }
    boolean majority = new ServerRules(view.version()).addsWithMajority();
    int wanted = majority ? (voters + 1) / 2 + 1 : voters;
    return when(
        connected < wanted,
        UNHEALTHY,
        "etcd %s wants %d of %d voters connected for 5 s to add a member, and %s sees %d"
            .formatted(view.version(), wanted, voters, view.label(view.serving()), connected));
  }

  /** What refuses a removal. */
  Optional<Refused> removal(MemberId target) {
    if (view.find(target).filter(it -> !it.votes()).isPresent()) {
      return Optional.empty(); // REM-0: learners go whenever they are told to
    }
    return notEnoughStartedToRemove(target).or(() -> unhealthyToRemove(target));
  }

  /** REM-1: the started ones among those that stay must be their quorum. */
  private Optional<Refused> notEnoughStartedToRemove(MemberId target) {
    List<MemberView> rest = view.voters().stream().filter(it -> !it.id().equals(target)).toList();
    return when(
        started(rest) < rest.size() / 2 + 1,
        NOT_ENOUGH_STARTED,
        rest.isEmpty()
            ? "it is the only voter"
            : "%d of the %d voters that stay have ever started, and %d are needed"
                .formatted(started(rest), rest.size(), rest.size() / 2 + 1));
  }

  /** REM-2 lets go what is seen to be down; REM-3 counts the others. */
  private Optional<Refused> unhealthyToRemove(MemberId target) {
    boolean down =
        view.find(target).filter(it -> it.link() != Link.DOWN).isEmpty()
            && !target.equals(view.serving());
    int voters = view.voters().size();
    int left = connected() - 1;
    int wanted = 1 + (voters - 1) / 2;
    return when(
        !down && left < wanted,
        UNHEALTHY,
        "%d connected voters would be left as %s sees it, and %d are needed"
            .formatted(left, view.label(view.serving()), wanted));
  }

  private int connected() {
    return count(view.voters(), this::isConnected);
  }

  private boolean isConnected(MemberView member) {
    return switch (member.link()) {
      case SELF, UP -> true;
      case YOUNG -> youngCount;
      case DOWN -> false;
    };
  }

  private static int started(List<MemberView> members) {
    return count(members, it -> it.member().started());
  }

  private static int count(List<MemberView> members, Predicate<MemberView> test) {
    return (int) members.stream().filter(test).count();
  }

  private static Optional<Refused> when(boolean so, String text, String because) {
    return so ? Optional.of(new Refused(text, because)) : Optional.empty();
  }
}
