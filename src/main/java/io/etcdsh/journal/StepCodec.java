package io.etcdsh.journal;

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
    MOVE_LEADER("move-leader");

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
    };
  }

  static Step read(Fields in) {
    return switch (Kind.read(in.text("is"))) {
      case ADD -> new Step.AddMember(in.text("name"), in.texts("peerUrls"), in.flag("learner"));
      case PROMOTE -> new Step.PromoteMember(in.member("member"));
      case REMOVE -> new Step.RemoveMember(in.member("member"));
      case UPDATE -> new Step.UpdateMember(in.member("member"), in.texts("peerUrls"));
      case MOVE_LEADER -> new Step.MoveLeader(in.member("target"));
    };
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
