package io.etcdsh.journal;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Step;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Steps as JSON objects, both ways. A new kind of step does not compile before it is here. */
final class StepCodec {

  /** The names of the steps in the journal, which never change. */
  private enum Kind {
    ADD("add-member"),
    PROMOTE("promote-member"),
    REMOVE("remove-member"),
    UPDATE("update-member"),
    MOVE_LEADER("move-leader"),
    START("start-node"),
    RETIRE("retire-node"),
    NUDGE("nudge"),
    AWAIT_SYNC("await-sync"),
    AWAIT_STEADY("await-steady");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    static Kind read(String text) {
      return Arrays.stream(values())
          .filter(it -> it.text.equals(text))
          .findFirst()
          .orElseThrow(() -> Fields.unknown("step", text));
    }
  }

  private StepCodec() {}

  static ObjectNode write(Step step) {
    return switch (step) {
      case Step.AddMember add ->
          of(Kind.ADD)
              .put("name", add.name())
              .put("learner", add.learner())
              .set("peerUrls", texts(add.peerUrls()));
      case Step.PromoteMember promote -> of(Kind.PROMOTE).put("member", promote.member().hex());
      case Step.RemoveMember remove -> of(Kind.REMOVE).put("member", remove.member().hex());
      case Step.UpdateMember update ->
          of(Kind.UPDATE)
              .put("member", update.member().hex())
              .set("peerUrls", texts(update.peerUrls()));
      case Step.MoveLeader move -> of(Kind.MOVE_LEADER).put("target", move.target().hex());
      case Step.StartNode(MemberId member, String name, List<String> urls) ->
          node(Kind.START, member, name, urls);
      case Step.RetireNode(MemberId member, String name, List<String> urls) ->
          node(Kind.RETIRE, member, name, urls);
      case Step.Nudge(MemberId member) -> of(Kind.NUDGE).put("member", member.hex());
      case Step.AwaitSync(MemberId member) -> of(Kind.AWAIT_SYNC).put("member", member.hex());
      case Step.AwaitSteady(List<MemberId> except) ->
          of(Kind.AWAIT_STEADY).set("except", texts(except.stream().map(MemberId::hex).toList()));
    };
  }

  static Step read(Fields in) {
    return switch (Kind.read(in.text("is"))) {
      case ADD -> new Step.AddMember(in.text("name"), in.texts("peerUrls"), in.flag("learner"));
      case PROMOTE -> new Step.PromoteMember(in.member("member"));
      case REMOVE -> new Step.RemoveMember(in.member("member"));
      case UPDATE -> new Step.UpdateMember(in.member("member"), in.texts("peerUrls"));
      case MOVE_LEADER -> new Step.MoveLeader(in.member("target"));
      case START -> new Step.StartNode(in.member("member"), in.text("name"), in.texts("peerUrls"));
      case RETIRE ->
          new Step.RetireNode(in.member("member"), in.text("name"), in.texts("peerUrls"));
      case NUDGE -> new Step.Nudge(in.member("member"));
      case AWAIT_SYNC -> new Step.AwaitSync(in.member("member"));
      case AWAIT_STEADY ->
          new Step.AwaitSteady(
              in.texts("except").stream()
                  .map(it -> new MemberId(Long.parseUnsignedLong(it, 16)))
                  .toList());
    };
  }

  private static ObjectNode node(Kind kind, MemberId member, String name, List<String> urls) {
    return of(kind).put("member", member.hex()).put("name", name).set("peerUrls", texts(urls));
  }

  /** Texts as an array. */
  static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static ObjectNode of(Kind kind) {
    return JsonNodeFactory.instance.objectNode().put("is", kind.text);
  }
}
