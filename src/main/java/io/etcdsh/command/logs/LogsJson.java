package io.etcdsh.command.logs;

import io.etcdsh.answer.Json;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.line.GoDuration;
import io.etcdsh.logs.Analysis;
import io.etcdsh.logs.Episode;
import io.etcdsh.logs.FileReport;
import io.etcdsh.logs.LogKind;
import java.util.List;
import java.util.TreeMap;

/** What logs tell, for programs. Durations are texts of Go, times are of RFC 3339. */
final class LogsJson {
  private LogsJson() {}

  static Json of(Analysis analysis, List<Episode> timeline) {
    Json.Builder counts = Json.object();
    new TreeMap<>(analysis.counts())
        .forEach((kind, count) -> counts.put(kind.word(), Json.number(count)));
    return Json.object()
        .put("findings", Json.array(analysis.findings().stream().map(LogsJson::finding).toList()))
        .put("timeline", Json.array(timeline.stream().map(LogsJson::episode).toList()))
        .put("counts", counts.build())
        .put("files", Json.array(analysis.files().stream().map(LogsJson::file).toList()))
        .build();
  }

  private static Json finding(Finding finding) {
    return Json.object()
        .put("check", Json.text(finding.check()))
        .put("severity", Json.text(finding.severity().word()))
        .put("what", Json.text(finding.what()))
        .put("members", Json.texts(finding.members()))
        .put("proofs", Json.array(finding.proofs().stream().map(LogsJson::proof).toList()))
        .put("cause", Json.text(finding.cause()))
        .put("remedies", Json.texts(finding.remedies()))
        .build();
  }

  private static Json proof(Proof proof) {
    return Json.object()
        .put("source", Json.text(proof.source()))
        .put("text", Json.text(proof.text()))
        .build();
  }

  private static Json episode(Episode episode) {
    return Json.object()
        .put("kind", Json.text(episode.kind().word()))
        .put("member", Json.text(episode.member()))
        .textIfSet("peer", episode.peer())
        .put("first", Json.text(episode.first().toString()))
        .put("last", Json.text(episode.last().toString()))
        .put("count", Json.number(episode.count()))
        .textIfSet("worst", episode.worst().isZero() ? "" : GoDuration.text(episode.worst()))
        .put("text", Json.text(episode.text()))
        .textIfSet("why", episode.why())
        .build();
  }

  private static Json file(FileReport file) {
    Json.Builder counts = Json.object();
    for (LogKind kind : LogKind.values()) {
      counts.numberIfSet(kind.word(), file.counts().getOrDefault(kind, 0L));
    }
    return Json.object()
        .put("file", Json.text(file.file()))
        .put("member", Json.text(file.member()))
        .textIfSet("id", file.id())
        .put("versions", Json.texts(List.copyOf(file.versions())))
        .put("first", file.first().map(it -> Json.text(it.toString())))
        .put("last", file.last().map(it -> Json.text(it.toString())))
        .put("lines", Json.number(file.lines()))
        .put("unread", Json.number(file.unread()))
        .put("benign", Json.number(file.benign()))
        .put("counts", counts.build())
        .build();
  }
}
