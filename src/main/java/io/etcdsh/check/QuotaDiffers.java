package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Quotas that differ, or are larger than etcd recommends: 8 GiB ({@code storage/quota.go},
 * MaxQuotaBytes; R29).
 */
final class QuotaDiffers implements Check {
  private static final double LARGEST = 8.0 * 1024 * 1024 * 1024;

  @Override
  public String name() {
    return "quota-setting";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "Have all members the same quota?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Double> quotas =
        seen.witnesses().stream().flatMap(it -> Quota.bytes(it).stream()).toList();
    if (quotas.isEmpty()) {
      return new Verdict.NoData("No member tells its quota.");
    }
    boolean differ = quotas.stream().distinct().count() > 1;
    boolean large = quotas.stream().anyMatch(it -> it > LARGEST);
    return Each.maybe(
        differ || large
            ? Optional.of(
                Finding.of(
                        name(),
                        differ ? Severity.WARNING : Severity.NOTICE,
                        differ
                            ? "The members have different quotas."
                            : "The quota is larger than etcd recommends.")
                    .shownBy(
                        seen.witnesses().stream()
                            .map(it -> new Proof(it.label(), Quota.text(it)))
                            .toList())
                    .because("--quota-backend-bytes is not the same everywhere, or above 8 GiB.")
                    .mendedBy("endpoint status"))
            : Optional.empty());
  }
}
