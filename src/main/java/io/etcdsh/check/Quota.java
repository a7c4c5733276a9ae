package io.etcdsh.check;

import io.etcdsh.evidence.Witness;
import java.util.Optional;

/** How full a member's database is. */
public final class Quota {
  private static final double MIB = 1024 * 1024;

  private Quota() {}

  /**
   * The quota in bytes, from the status since 3.6, else from the metrics; absent if neither tells.
   */
  public static Optional<Double> bytes(Witness member) {
    long told = member.status().dbSizeQuota();
    return told > 0
        ? Optional.of((double) told)
        : member.gauge("etcd_server_quota_backend_bytes").filter(it -> it > 0);
  }

  /** The part of the quota that the file has taken; absent if the quota is not known. */
  public static Optional<Double> of(Witness member) {
    return bytes(member).map(quota -> member.status().dbSize() / quota);
  }

  /** The same in words. */
  public static String text(Witness member) {
    double size = member.status().dbSize() / MIB;
    return bytes(member)
        .map(
            quota ->
                "%.1f of %.1f MiB (%.0f %%)"
                    .formatted(size, quota / MIB, 100 * member.status().dbSize() / quota))
        .orElseGet(() -> "%.1f MiB, quota unknown".formatted(size));
  }
}
