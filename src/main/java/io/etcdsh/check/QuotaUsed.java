package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** The quota ladder: 80 % notice, 90 % warning, 95 % critical (R24; etcd mixin: 95). */
final class QuotaUsed implements Check {
  private static final double NOTED = 0.8;
  private static final double HIGH = 0.9;
  private static final double FULL = 0.95;

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Is there room in the database?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.witnesses().stream().allMatch(it -> Quota.of(it).isEmpty())) {
      return new Verdict.NoData("No member tells its quota.");
    }
    return Each.witness(
        seen, it -> Quota.of(it).filter(part -> part >= NOTED).map(part -> finding(it, part)));
  }

  private Finding finding(Witness member, double part) {
    Severity severity =
        part >= FULL ? Severity.CRITICAL : part >= HIGH ? Severity.WARNING : Severity.NOTICE;
    double used = (double) member.status().dbSizeInUse() / Math.max(1, member.status().dbSize());
    return Finding.of(
            name(), severity, "The database of %s is nearly full.".formatted(member.label()))
        .shownBy(
            member.label(), Quota.text(member) + ", %.0f %% of it in use".formatted(100 * used))
        .because(
            used < 0.5
                ? "Most of it is free inside the file: a defragmentation gives it back."
                : "It is full of data or of history: compact, find what grows, or raise the quota.")
        .mendedBy("endpoint status", "top");
  }
}
