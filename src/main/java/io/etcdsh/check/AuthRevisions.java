package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;
import java.util.Optional;

/** The revision of the auth store differs between members, twice (R59). */
final class AuthRevisions implements Check {
  private static final String METRIC = "etcd_debugging_auth_revision";

  @Override
  public String name() {
    return "auth-revision";
  }

  @Override
  public Topic topic() {
    return Topic.DATA;
  }

  @Override
  public String question() {
    return "Have all members the same users and roles?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> telling =
        seen.witnesses().stream().filter(it -> it.gauge(METRIC).isPresent()).toList();
    if (telling.size() < 2) {
      return new Verdict.NoData("Fewer than two members tell the revision of their users.");
    }
    boolean now = telling.stream().map(it -> it.gauge(METRIC)).distinct().count() > 1;
    boolean before =
        telling.stream()
                .map(it -> it.metrics().flatMap(w -> w.before().value(METRIC)))
                .distinct()
                .count()
            > 1;
    return Each.maybe(
        now && before
            ? Optional.of(
                Finding.of(name(), Severity.WARNING, "The members have different users or roles.")
                    .about(telling.stream().map(Witness::label).toList())
                    .shownBy(
                        telling.stream()
                            .map(
                                it ->
                                    new Proof(
                                        it.label(),
                                        "auth revision %.0f"
                                            .formatted(it.gauge(METRIC).orElse(0.0))))
                            .toList())
                    .because(
                        "A change of users did not reach all members, as happened with etcd 3.5.0 to 3.5.2.")
                    .mendedBy("endpoint hashkv", "help member replace"))
            : Optional.empty());
  }
}
