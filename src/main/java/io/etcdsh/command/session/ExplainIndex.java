package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.problem.Explanation;
import io.etcdsh.problem.ProblemCode;
import java.util.Arrays;

/** All problems that there are. */
public record ExplainIndex() implements Answer {

  @Override
  public Document document() {
    return Document.of(
        new HelpRows(
                "Problems",
                Arrays.stream(ProblemCode.values())
                    .map(it -> new HelpRows.Row(it.text(), Explanation.of(it).meaning()))
                    .toList())
            .block());
  }

  @Override
  public Json json() {
    return Json.array(
        Arrays.stream(ProblemCode.values())
            .map(
                it ->
                    Json.object()
                        .put("code", Json.text(it.text()))
                        .put("meaning", Json.text(Explanation.of(it).meaning()))
                        .put("exit", Json.number(it.exit().code()))
                        .build())
            .toList());
  }
}
