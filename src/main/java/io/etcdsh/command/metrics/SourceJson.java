package io.etcdsh.command.metrics;

import io.etcdsh.answer.Json;
import io.etcdsh.answer.ProblemJson;

/** Who was asked, for programs. */
final class SourceJson {
  private SourceJson() {}

  static Json start(Source source) {
    return begun(source).build();
  }

  static Json.Builder begun(Source source) {
    return Json.object()
        .put("name", Json.text(source.name()))
        .put("id", source.member().map(it -> Json.text(it.id().hex())))
        .put("endpoint", source.place().map(it -> Json.text(it.text())))
        .put("error", source.told().failure().map(ProblemJson::of));
  }
}
