package io.etcdsh.command;

import io.etcdsh.answer.Json;
import io.etcdsh.plan.Concern;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.Prediction;
import io.etcdsh.plan.QuorumCount;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.StepText;
import java.util.List;
import java.util.Locale;

/** A plan as one document for programs. */
final class PlanJson {
  private PlanJson() {}

  static Json of(Plan plan) {
    return Json.object()
        .put("digest", Json.text(plan.digest()))
        .put("cluster", Json.text(plan.view().id().hex()))
        .put("serving", Json.text(StandIns.told(plan.view().serving())))
        .put("leader", Json.text(StandIns.told(plan.view().leader())))
        .put("linksMeasured", Json.bool(plan.view().linksMeasured()))
        .put("blocked", Json.bool(plan.hasConcern(Concern.Severity.BLOCKING)))
        .put("steps", Json.array(plan.steps().stream().map(PlanJson::step).toList()))
        .put("etcdctl", Json.texts(plan.etcdctl()))
        .build();
  }

  private static Json step(PlannedStep step) {
    return Json.object()
        .put("step", Json.text(StepText.of(step.view(), step.step())))
        .put("prediction", prediction(step.prediction()))
        .put("reversal", reversal(step.reversal()))
        .put("before", votes(step.before()))
        .put("after", votes(step.after()))
        .put("concerns", Json.array(step.concerns().stream().map(PlanJson::concern).toList()))
        .build();
  }

  private static Json prediction(Prediction prediction) {
    Json.Builder json = Json.object().put("because", Json.text(prediction.because()));
    return switch (prediction) {
      case Prediction.Accepted accepted -> json.put("answer", Json.text("accepted")).build();
      case Prediction.Refused(List<String> texts, String because) ->
          json.put("answer", Json.text("refused")).put("texts", Json.texts(texts)).build();
      case Prediction.Unanswered unanswered -> json.put("answer", Json.text("unanswered")).build();
      case Prediction.Undecidable undecidable ->
          json.put("answer", Json.text("undecidable")).build();
      case Prediction.NotAsked nobody -> json.put("answer", Json.text("not-asked")).build();
    };
  }

  private static Json reversal(Reversal reversal) {
    Json.Builder json = Json.object().put("text", Json.text(reversal.text()));
    return switch (reversal) {
      case Reversal.Exact exact -> json.put("kind", Json.text("exact")).build();
      case Reversal.Compensating(String text, String differs) ->
          json.put("kind", Json.text("compensating")).put("differs", Json.text(differs)).build();
      case Reversal.Irreversible irreversible ->
          json.put("kind", Json.text("irreversible")).build();
      case Reversal.Needless needless -> json.put("kind", Json.text("needless")).build();
    };
  }

  private static Json votes(QuorumCount count) {
    return Json.object()
        .put("voters", Json.number(count.voters()))
        .put("answering", Json.number(count.answering()))
        .put("learners", Json.number(count.learners()))
        .put("quorum", Json.number(count.quorum()))
        .put("tolerance", Json.number(count.tolerance()))
        .build();
  }

  private static Json concern(Concern concern) {
    return Json.object()
        .put("severity", Json.text(concern.severity().name().toLowerCase(Locale.ROOT)))
        .put("text", Json.text(concern.text()))
        .build();
  }
}
