package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Json;
import io.etcdsh.answer.ProblemJson;
import java.util.Optional;

/** What our own JSON and YAML say of every member, besides etcdctl's own fields. */
final class SightingJson {
  private SightingJson() {}

  /** Where and who it is. */
  static Json.Builder start(Sighting<?> sighting) {
    return Json.object()
        .put("Endpoint", sighting.endpoint().map(endpoint -> Json.text(endpoint.text())))
        .textIfSet("name", sighting.name())
        .textIfSet("id", sighting.id())
        .put("role", Json.text(sighting.role()));
  }

  /** Why it did not answer. */
  static Optional<Json> error(Sighting<?> sighting) {
    return sighting.reply().failure().map(ProblemJson::of);
  }
}
