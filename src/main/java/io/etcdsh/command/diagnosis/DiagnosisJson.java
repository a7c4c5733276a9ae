package io.etcdsh.command.diagnosis;

import io.etcdsh.answer.Json;
import io.etcdsh.diagnosis.Decision;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.diagnosis.Examined;
import io.etcdsh.diagnosis.TroubleFlow;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Verdict;
import java.util.List;

/** A diagnosis for programs. */
final class DiagnosisJson {
  private DiagnosisJson() {}

  static Json of(Diagnosis diagnosis, List<Finding> findings) {
    return Json.object()
        .put("time", Json.text(diagnosis.seen().at().toString()))
        .put("cluster", diagnosis.seen().cluster().map(id -> Json.text(id.hex())))
        .put("findings", Json.array(findings.stream().map(DiagnosisJson::finding).toList()))
        .put(
            "decisions",
            Json.array(
                new TroubleFlow(diagnosis)
                    .decisions().stream().map(DiagnosisJson::decision).toList()))
        .put(
            "checks",
            Json.array(diagnosis.examined().stream().map(DiagnosisJson::examined).toList()))
        .build();
  }

  private static Json finding(Finding finding) {
    return Json.object()
        .put("check", Json.text(finding.check()))
        .put("severity", Json.text(finding.severity().word()))
        .put("what", Json.text(finding.what()))
        .put("members", Json.texts(finding.members()))
        .put(
            "evidence",
            Json.array(
                finding.proofs().stream()
                    .map(
                        it ->
                            Json.object()
                                .put("source", Json.text(it.source()))
                                .put("text", Json.text(it.text()))
                                .build())
                    .toList()))
        .put("cause", Json.text(finding.cause()))
        .put("remedies", Json.texts(finding.remedies()))
        .put("docs", Json.text(finding.docs()))
        .build();
  }

  private static Json decision(Decision decision) {
    return Json.object()
        .put("question", Json.text(decision.question()))
        .put("answer", Json.text(decision.answer()))
        .put("evidence", Json.text(decision.evidence()))
        .build();
  }

  private static Json examined(Examined examined) {
    Json.Builder check =
        Json.object()
            .put("name", Json.text(examined.check().name()))
            .put("topic", Json.text(examined.check().topic().word()));
    return switch (examined.verdict()) {
      case Verdict.Fine fine -> check.put("verdict", Json.text("fine")).build();
      case Verdict.NoData(String why) ->
          check.put("verdict", Json.text("no data")).put("why", Json.text(why)).build();
      case Verdict.Found found -> check.put("verdict", Json.text("found")).build();
    };
  }
}
