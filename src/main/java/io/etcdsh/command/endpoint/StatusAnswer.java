package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import java.util.List;

/**
 * The state of every member, for people.
 *
 * @param survey what they said
 */
record StatusAnswer(Survey<MemberStatus> survey) implements Answer {

  @Override
  public Document document() {
    return Document.of(new StatusTable(survey).block());
  }

  @Override
  public Json json() {
    return Json.array(survey.sightings().stream().map(StatusAnswer::entry).toList());
  }

  private static Json entry(Sighting<MemberStatus> sighting) {
    return SightingJson.start(sighting)
        .put("Status", sighting.status().map(status -> StatusJson.of(status, EtcdLine.NEWEST)))
        .put("error", SightingJson.error(sighting))
        .build();
  }

  @Override
  public List<Problem> problems() {
    return survey.problems();
  }

  @Override
  public ExitStatus exit() {
    return survey.exit();
  }
}
