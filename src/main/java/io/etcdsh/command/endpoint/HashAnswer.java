package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.HashKv;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The hashes of all members, for people. Learners serve none, which is no failure.
 *
 * @param survey what they said
 */
record HashAnswer(Survey<HashKv> survey) implements Answer {
  private static final List<String> HEADINGS =
      List.of("Member", "ID", "Endpoint", "Role", "Hash", "At revision", "Compacted to", "Notes");
  private static final List<Align> ALIGN =
      List.of(
          Align.LEFT,
          Align.LEFT,
          Align.LEFT,
          Align.LEFT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.LEFT);

  @Override
  public Document document() {
    Block table =
        FilledTable.of(HEADINGS, ALIGN, survey.byName().stream().map(this::row).toList())
            .withSpare("ID", "Endpoint", "Compacted to");
    Cell verdict = new HashVerdict(survey).cell();
    return Document.of(table, new Block.Lines(List.of(List.of(verdict))));
  }

  private List<Cell> row(Sighting<HashKv> sighting) {
    List<Cell> row = new ArrayList<>(RowStart.of(sighting));
    row.addAll(
        sighting
            .reply()
            .toOptional()
            .map(HashAnswer::numbers)
            .orElseGet(() -> List.of(Cell.of(""), Cell.of(""), Cell.of(""))));
    row.add(note(sighting));
    return row;
  }

  private static List<Cell> numbers(HashKv hash) {
    String compacted = hash.compactRevision() < 0 ? "never" : Long.toString(hash.compactRevision());
    return List.of(
        Cell.of("%08x".formatted(hash.hash())),
        Cell.of(
            Long.toString(
                hash.hashRevision() > 0 ? hash.hashRevision() : hash.header().revision())),
        Cell.of(compacted));
  }

  private static Cell note(Sighting<HashKv> sighting) {
    if (sighting.reply().failure().isEmpty()) {
      return Cell.of("");
    }
    return servesNone(sighting)
        ? Cell.of("a learner serves no hash", Tone.FAINT)
        : RowStart.reason(sighting);
  }

  private static boolean servesNone(Sighting<?> sighting) {
    return sighting.learner() && sighting.status().isPresent();
  }

  @Override
  public Json json() {
    return Json.array(survey.sightings().stream().map(HashAnswer::entry).toList());
  }

  private static Json entry(Sighting<HashKv> sighting) {
    return SightingJson.start(sighting)
        .put(
            "HashKV",
            sighting.reply().toOptional().map(hash -> HashView.tree(hash, EtcdLine.NEWEST)))
        .put("error", SightingJson.error(sighting))
        .build();
  }

  @Override
  public List<Problem> problems() {
    return survey.sightings().stream()
        .filter(sighting -> !servesNone(sighting))
        .flatMap(sighting -> sighting.problem().stream())
        .toList();
  }

  @Override
  public ExitStatus exit() {
    long answered =
        survey.sightings().stream()
            .filter(sighting -> sighting.reply().failure().isEmpty())
            .count();
    ExitStatus verdict = Verdict.exit(answered, problems());
    boolean differ = new HashVerdict(survey).differ();
    return verdict == ExitStatus.DONE && differ ? ExitStatus.FAILED : verdict;
  }
}
