package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses who is to lead. */
public final class Transferee {
  private Transferee() {}

  /** The voter that answers and has got furthest, but for the leader and {@code except}. */
  public static Optional<MemberId> best(ClusterView view, List<MemberId> except) {
    return view.voters().stream()
        .filter(it -> it.answers() && !it.id().equals(view.leader()))
        .filter(it -> !except.contains(it.id()))
        .max(Comparator.comparingLong(MemberView::appliedIndex))
        .map(MemberView::id);
  }
}
