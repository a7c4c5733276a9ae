package io.etcdsh.command.member;

import io.etcdsh.answer.Json;
import io.etcdsh.model.Member;

/** A member as Go's {@code encoding/json} writes {@code etcdserverpb.Member}. */
final class MemberJson {
  private MemberJson() {}

  static Json of(Member member) {
    return Json.object()
        .unsignedIfSet("ID", member.id().value())
        .textIfSet("name", member.name())
        .textsIfSet("peerURLs", member.peerUrls())
        .textsIfSet("clientURLs", member.clientUrls())
        .trueIfSet("isLearner", member.learner())
        .build();
  }
}
