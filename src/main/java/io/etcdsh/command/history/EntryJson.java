package io.etcdsh.command.history;

import io.etcdsh.answer.Json;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.Settlement;
import io.etcdsh.plan.EtcdctlLine;
import java.util.Locale;

/** An entry of the journal for programs. */
final class EntryJson {
  private EntryJson() {}

  static Json of(KnownEntry known) {
    Entry entry = known.entry();
    Intent first = entry.first();
    return Json.object()
        .put("id", Json.text(entry.id().text()))
        .put("time", Json.text(first.time().toString()))
        .put("cluster", Json.text(first.cluster().hex()))
        .put("context", first.origin().context().map(Json::text))
        .put("user", Json.text(first.origin().user()))
        .put("host", Json.text(first.origin().host()))
        .put("line", Json.text(first.origin().line()))
        .put("expanded", first.origin().expanded().map(Json::text))
        .put("incident", first.origin().incident().map(Json::text))
        .put("outcome", Json.text(known.outcome().text().toLowerCase(Locale.ROOT)))
        .put("undoes", Json.texts(first.undoes().stream().map(EntryId::text).toList()))
        .put("resumes", first.resumes().map(it -> Json.text(it.text())))
        .put("undoneBy", known.undoneBy().map(it -> Json.text(it.text())))
        .put("steps", Json.array(entry.steps().stream().map(EntryJson::step).toList()))
        .build();
  }

  private static Json step(JournalledStep step) {
    return Json.object()
        .put("etcdctl", Json.text(EtcdctlLine.of(step.intent().step())))
        .put("endpoint", Json.text(step.intent().endpoint()))
        .put("state", Json.text(step.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .put("settled", step.settlement().map(Settlement::reason).map(Json::text))
        .put("undo", Json.text(step.intent().reversal().text()))
        .build();
  }
}
