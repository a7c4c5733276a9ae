package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.line.GoDuration;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The health of every member, for people. A member is unhealthy if it does not answer, does not
 * commit, sees no leader, or has raised an alarm itself.
 *
 * @param survey what they said
 */
record HealthAnswer(Survey<Pulse> survey) implements Answer {
  private static final List<String> HEADINGS =
      List.of("Member", "ID", "Endpoint", "Role", "Health", "Took", "Notes");

  @Override
  public Document document() {
    return Document.of(
        FilledTable.of(
                HEADINGS,
                Collections.nCopies(HEADINGS.size(), Align.LEFT),
                survey.byName().stream().map(this::row).toList())
            .withSpare("ID", "Endpoint"));
  }

  private List<Cell> row(Sighting<Pulse> sighting) {
    List<Cell> row = new ArrayList<>(RowStart.of(sighting));
    row.add(verdict(sighting));
    row.add(Cell.of(took(sighting).map(HealthAnswer::rounded).orElse(""), Tone.FAINT));
    row.add(
        sighting.status().isEmpty()
            ? RowStart.reason(sighting)
            : Cell.of(String.join("; ", troubles(sighting)), Tone.BAD));
    return row;
  }

  private Cell verdict(Sighting<Pulse> sighting) {
    if (sighting.unstarted()) {
      return Cell.of("not started", Tone.WARNING);
    }
    return healthy(sighting) ? Cell.of("healthy", Tone.GOOD) : Cell.of("unhealthy", Tone.BAD);
  }

  private static Optional<Duration> took(Sighting<Pulse> sighting) {
    return sighting.reply().toOptional().flatMap(Pulse::took);
  }

  private static String rounded(Duration took) {
    long micros = took.toNanos() / 1000;
    return GoDuration.text(Duration.ofNanos(micros / 10 * 10_000));
  }

  private boolean healthy(Sighting<Pulse> sighting) {
    return sighting.reply().failure().isEmpty() && troubles(sighting).isEmpty();
  }

  private List<String> troubles(Sighting<Pulse> sighting) {
    Stream<String> refused =
        sighting.reply().toOptional().flatMap(Pulse::refusal).map(Verdict::reason).stream()
            .map(reason -> "does not commit: " + reason);
    Stream<String> told =
        sighting.status().stream()
            .flatMap(status -> new StatusTroubles(survey).own(status).stream());
    return Stream.concat(refused, told).toList();
  }

  @Override
  public Json json() {
    return Json.array(survey.sightings().stream().map(this::entry).toList());
  }

  private Json entry(Sighting<Pulse> sighting) {
    Json.Builder entry =
        SightingJson.start(sighting)
            .put("health", Json.bool(healthy(sighting)))
            .put("took", took(sighting).map(GoDuration::text).map(Json::text))
            .textsIfSet("troubles", troubles(sighting));
    return entry.put("error", SightingJson.error(sighting)).build();
  }

  @Override
  public List<Problem> problems() {
    return Stream.concat(
            survey.problems().stream(),
            survey.sightings().stream()
                .filter(sighting -> sighting.status().isPresent() && !healthy(sighting))
                .map(this::unhealthy))
        .toList();
  }

  private Problem unhealthy(Sighting<Pulse> sighting) {
    return Problem.of(
        ProblemCode.PARTIAL,
        "The member %s (%s) is unhealthy.".formatted(sighting.name(), sighting.id()),
        String.join("; ", troubles(sighting)));
  }

  @Override
  public ExitStatus exit() {
    return survey.exit() == ExitStatus.DONE && !problems().isEmpty()
        ? ExitStatus.FAILED
        : survey.exit();
  }
}
