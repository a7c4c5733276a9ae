package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cluster as somebody would find it some seconds after a plan is through: what passes by itself
 * has passed. Links have come of age, for a change that is really made waits until they have; the
 * cluster has elected a leader if it can, for a look waits until it has; and the next change is put
 * to that leader, or to the voter that has got furthest. Who is elected nobody can know: it is
 * taken to be the first voter that answers.
 */
public final class LaterLook {
  private static final Step STEADY = new Step.AwaitSteady(List.of());

  private LaterLook() {}

  /** What {@code after} comes to. */
  public static ClusterView of(ClusterView after) {
    ClusterView steady = Aftermath.of(after, STEADY);
    ClusterView led = steady.count().hasQuorum() ? steady : steady.ledBy(MemberId.NONE);
    return serving(led).filter(it -> !it.id().equals(led.serving())).map(led::servedBy).orElse(led);
  }

  private static Optional<MemberView> serving(ClusterView view) {
    return view.answeringLeader()
        .or(
            () ->
                view.voters().stream()
                    .filter(MemberView::answers)
                    .max(Comparator.comparingLong(MemberView::appliedIndex)));
  }
}
