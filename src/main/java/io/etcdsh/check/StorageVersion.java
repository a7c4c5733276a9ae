package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.EtcdVersion;
import java.util.Optional;

/** The storage is still older than the cluster version, as long as no snapshot was taken (R54). */
final class StorageVersion implements Check {
  @Override
  public String name() {
    return "storage-version";
  }

  @Override
  public Topic topic() {
    return Topic.VERSION;
  }

  @Override
  public String question() {
    return "Has the storage followed the version?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.statuses()
        .allMatch(it -> it.storageVersion().filter(told -> !told.isEmpty()).isEmpty())) {
      return new Verdict.NoData("No member tells its storage version; before 3.6 none does.");
    }
    return Each.witness(seen, it -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    Optional<EtcdVersion> server = EtcdVersion.parse(member.status().version());
    Optional<EtcdVersion> storage = member.status().storageVersion().flatMap(EtcdVersion::parse);
    return storage
        .filter(it -> server.filter(own -> own.minor() > it.minor()).isPresent())
        .map(
            it ->
                Finding.of(
                        name(),
                        Severity.NOTICE,
                        "The storage of %s is still that of etcd %d.%d."
                            .formatted(member.label(), it.major(), it.minor()))
                    .shownBy(member.label(), "storage " + it)
                    .because(
                        "An upgrade is not over, a downgrade has begun, or the member has just joined.")
                    .mendedBy("endpoint status", "version"));
  }
}
