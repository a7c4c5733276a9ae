package io.etcdsh.command.endpoint;

import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.MemberStatus.Downgrade;

/** A member's status in etcdctl's JSON: the fields of {@code StatusResponse} in their order. */
final class StatusJson {
  private StatusJson() {}

  /** The object; before 3.6 etcdctl does not know the last three fields. */
  static Json of(MemberStatus status, EtcdLine line) {
    Json.Builder tree =
        Json.object()
            .put("header", HeaderText.json(status.header()))
            .textIfSet("version", status.version())
            .numberIfSet("dbSize", status.dbSize())
            .unsignedIfSet("leader", status.leader().value())
            .unsignedIfSet("raftIndex", status.raftIndex())
            .unsignedIfSet("raftTerm", status.raftTerm())
            .unsignedIfSet("raftAppliedIndex", status.raftAppliedIndex())
            .textsIfSet("errors", status.errors())
            .numberIfSet("dbSizeInUse", status.dbSizeInUse())
            .trueIfSet("isLearner", status.learner());
    if (line.isAtLeast(EtcdLine.V3_6)) {
      tree.textIfSet("storageVersion", status.storageVersion().orElse(""))
          .numberIfSet("dbSizeQuota", status.dbSizeQuota())
          .put("downgradeInfo", status.downgrade().map(StatusJson::downgrade));
    }
    return tree.build();
  }

  private static Json downgrade(Downgrade downgrade) {
    return Json.object()
        .trueIfSet("enabled", downgrade.enabled())
        .textIfSet("targetVersion", downgrade.targetVersion())
        .build();
  }
}
