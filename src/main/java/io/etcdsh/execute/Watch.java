package io.etcdsh.execute;

import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Result;

/** Looks at the cluster that is being changed. */
@FunctionalInterface
public interface Watch {
  /** As it is now; ends within its own limits. */
  Result<ClusterView> look();
}
