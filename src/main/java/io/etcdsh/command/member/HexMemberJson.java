package io.etcdsh.command.member;

import io.etcdsh.answer.Json;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.ResponseHeader;
import java.util.List;

/**
 * The JSON of {@code member list --hex}. Up to 3.6 it is put together by hand and forgets learners;
 * 3.5 misspells a name; 3.7 has the ordinary shape ({@code printer_json.go}).
 *
 * @param line of the etcdctl to follow
 */
record HexMemberJson(EtcdLine line) {

  /** The whole answer. */
  Json tree(MemberList list) {
    Json header = header(list.header());
    if (line.isAtLeast(EtcdLine.V3_7)) {
      return Json.object()
          .put("header", header)
          .put("members", Json.array(list.members().stream().map(HexMemberJson::member).toList()))
          .build();
    }
    Json.Builder tree = Json.object().put("header", header);
    List<Json> members = list.members().stream().map(this::memberByHand).toList();
    return (members.isEmpty() ? tree : tree.put("members", Json.array(members))).build();
  }

  private Json header(ResponseHeader header) {
    Json.Builder tree =
        Json.object()
            .put("cluster_id", Json.text(header.clusterId().hex()))
            .put("member_id", Json.text(header.memberId().hex()));
    return line.isAtLeast(EtcdLine.V3_7)
        ? tree.numberIfSet("revision", header.revision())
            .unsignedIfSet("raft_term", header.raftTerm())
            .build()
        : tree.put("raft_term", Json.unsigned(header.raftTerm())).build();
  }

  private static Json member(Member member) {
    return Json.object()
        .put("ID", Json.text(member.id().hex()))
        .textIfSet("name", member.name())
        .textsIfSet("peerURLs", member.peerUrls())
        .textsIfSet("clientURLs", member.clientUrls())
        .trueIfSet("isLearner", member.learner())
        .build();
  }

  private Json memberByHand(Member member) {
    return Json.object()
        .put("ID", Json.text(member.id().hex()))
        .put("name", Json.text(member.name()))
        .put("peerURLs", orNull(member.peerUrls()))
        .put(
            line.isAtLeast(EtcdLine.V3_6) ? "clientURLs" : "clientURLS",
            orNull(member.clientUrls()))
        .build();
  }

  private static Json orNull(List<String> urls) {
    return urls.isEmpty() ? new Json.Null() : Json.texts(urls);
  }
}
