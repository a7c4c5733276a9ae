package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Intents as fields of a line, both ways, without what all records have. */
final class IntentCodec {
  private IntentCodec() {}

  static void write(Intent intent, ObjectNode out) {
    Origin origin = intent.origin();
    out.put("user", origin.user()).put("host", origin.host());
    origin.context().ifPresent(it -> out.put("context", it));
    out.put("line", origin.line());
    origin.expanded().ifPresent(it -> out.put("expanded", it));
    origin.incident().ifPresent(it -> out.put("incident", it));
    out.put("planDigest", intent.planDigest());
    out.set("request", StepCodec.write(intent.step()));
    out.set("reversal", ReversalCodec.write(intent.reversal()));
    out.put("endpoint", intent.endpoint()).put("leader", intent.before().leader().hex());
    if (!intent.undoes().isEmpty()) {
      out.set("undoes", StepCodec.texts(intent.undoes().stream().map(EntryId::text).toList()));
    }
    intent.resumes().ifPresent(it -> out.put("resumes", it.text()));
    if (!intent.plan().isEmpty()) {
      ArrayNode plan = out.putArray("plan");
      intent.plan().forEach(step -> plan.add(StepCodec.write(step)));
    }
    out.set("members", MemberCodec.write(intent.before().members()));
  }

  static Intent read(StepReference about, Instant time, ClusterId cluster, Fields in) {
    List<EntryId> undoes = in.maybeTexts("undoes").stream().map(IntentCodec::entryId).toList();
    return new Intent(
        about,
        time,
        cluster,
        new Origin(
            in.text("user"),
            in.text("host"),
            in.maybeText("context"),
            in.text("line"),
            in.maybeText("expanded"),
            in.maybeText("incident")),
        in.text("planDigest"),
        StepCodec.read(in.object("request")),
        ReversalCodec.read(in.object("reversal")),
        new MembersBefore(in.list("members", MemberCodec::read), in.member("leader")),
        in.text("endpoint"),
        undoes,
        in.maybeText("resumes").map(IntentCodec::entryId),
        in.maybeList("plan", StepCodec::read));
  }

  /** The step that {@code in} names. */
  static StepReference reference(Fields in) {
    return new StepReference(entryId(in.text("id")), in.number("step"));
  }

  private static EntryId entryId(String text) {
    return EntryId.read(text).orElseThrow(() -> Fields.unknown("entry ID", text));
  }
}
