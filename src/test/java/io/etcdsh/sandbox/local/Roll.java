package io.etcdsh.sandbox.local;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The member list, read and changed by hand over a member's HTTP gateway. */
final class Roll {
  private Roll() {}

  static List<Member> members(SandboxMember by) {
    return Gauge.post(by, "/v3/cluster/member/list", "{}")
        .orElseThrow()
        .path("members")
        .valueStream()
        .map(Roll::member)
        .toList();
  }

  /** Tells whether it was taken. */
  static boolean addLearner(SandboxMember by, String url) {
    String body = "{\"peerURLs\":[\"%s\"],\"isLearner\":true}".formatted(url);
    return Gauge.post(by, "/v3/cluster/member/add", body).isPresent();
  }

  static void remove(SandboxMember by, MemberId id) {
    Gauge.post(by, "/v3/cluster/member/remove", "{\"ID\":\"%s\"}".formatted(id.decimal()))
        .orElseThrow();
  }

  private static Member member(JsonNode entry) {
    return new Member(
        new MemberId(Long.parseUnsignedLong(entry.path("ID").asString(""))),
        entry.path("name").asString(""),
        texts(entry.path("peerURLs")),
        texts(entry.path("clientURLs")),
        entry.path("isLearner").asBoolean(false));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(each -> each.asString("")).toList();
  }
}
