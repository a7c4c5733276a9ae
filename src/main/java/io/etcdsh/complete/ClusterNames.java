package io.etcdsh.complete;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Inventory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What a cluster calls by name, looked up in the background. A cluster may have a million leases:
 * of those that fit only some are offered. Thread-safe.
 */
final class ClusterNames {
  /** As many as a screen shows. */
  private static final int MOST = 100;

  private final Lookup<Asked, List<String>> found;

  private record Asked(ClusterReader cluster, Inventory inventory) {}

  /** {@code limit} for a question; the others as a lookup takes them. */
  ClusterNames(Duration limit, Duration fresh, LongSupplier nanoClock, Runnable arrived) {
    found =
        new Lookup<>(
            it -> it.cluster().names(it.inventory(), limit).toOptional(),
            fresh,
            nanoClock,
            arrived);
  }

  boolean busy() {
    return found.busy();
  }

  /** Those of {@code cluster} that begin as the typed text does. */
  List<Proposal> of(ClusterReader cluster, Inventory inventory, String typed) {
    List<String> fitting =
        found.now(new Asked(cluster, inventory)).orElse(List.of()).stream()
            .filter(it -> it.startsWith(typed))
            .sorted()
            .toList();
    String heading = inventory.name().toLowerCase(Locale.ROOT);
    List<Proposal> proposals = new ArrayList<>();
    fitting.stream().limit(MOST).forEach(it -> proposals.add(Proposal.of(it, "").in(heading)));
    if (fitting.size() > MOST) {
      String more = "%d more: type on".formatted(fitting.size() - MOST);
      proposals.add(new Proposal(typed, "...", more, heading, false));
    }
    return proposals;
  }
}
