package io.etcdsh.command.diagnosis;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.Scope;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.diagnosis.Examined;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.finding.Verdict;
import io.etcdsh.observe.Panorama;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What some checks came to.
 *
 * @param diagnosis of these checks only
 */
record VerifyAnswer(Diagnosis diagnosis) implements Answer {

  /** Looks at the cluster with the checks of these names. */
  static Result<VerifyAnswer> of(Scope scope, Duration interval, List<String> names) {
    return new Panorama(InstantSource.system(), scope.memberTimeout(), interval)
        .of(scope.cluster())
        .map(
            seen ->
                new Diagnosis(
                    seen,
                    Diagnosis.of(seen, List.of()).examined().stream()
                        .filter(it -> names.contains(it.check().name()))
                        .toList()))
        .map(VerifyAnswer::new);
  }

  @Override
  public Document document() {
    List<List<Cell>> lines = new ArrayList<>();
    for (Examined it : diagnosis.examined()) {
      Cell verdict =
          switch (it.verdict()) {
            case Verdict.Fine fine -> Cell.of("yes", Tone.GOOD);
            case Verdict.NoData none -> Cell.of("no data", Tone.WARNING);
            case Verdict.Found found -> Cell.of("no", Tone.BAD);
          };
      String why = it.verdict() instanceof Verdict.NoData(String reason) ? " - " + reason : "";
      lines.add(List.of(Cell.of(it.check().question() + " "), verdict, Cell.of(why, Tone.FAINT)));
    }
    List<Block> blocks = new ArrayList<>(List.of(new Block.Lines(lines)));
    blocks.addAll(FindingBlocks.of(diagnosis.findings()));
    return new Document(blocks);
  }

  @Override
  public Json json() {
    return DiagnosisJson.of(diagnosis, diagnosis.findings());
  }

  /** That nobody could tell is no proof: it fails, but it is no finding. */
  @Override
  public ExitStatus exit() {
    if (diagnosis.findings().stream().anyMatch(it -> it.severity().isTrouble())) {
      return ExitStatus.FINDINGS;
    }
    return diagnosis.blind().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
