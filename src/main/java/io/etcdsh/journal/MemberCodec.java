package io.etcdsh.journal;

import io.etcdsh.model.Member;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Members as JSON objects, both ways. */
final class MemberCodec {
  private MemberCodec() {}

  static ArrayNode write(List<Member> members) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Member member : members) {
      array
          .addObject()
          .put("id", member.id().hex())
          .put("name", member.name())
          .put("learner", member.learner())
          .set("peerUrls", StepCodec.texts(member.peerUrls()))
          .set("clientUrls", StepCodec.texts(member.clientUrls()));
    }
    return array;
  }

  static Member read(Fields in) {
    return new Member(
        in.member("id"),
        in.text("name"),
        in.texts("peerUrls"),
        in.texts("clientUrls"),
        in.flag("learner"));
  }
}
