package io.etcdsh.command.diagnosis;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.diagnosis.Decision;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.diagnosis.Examined;
import io.etcdsh.diagnosis.TroubleFlow;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Verdict;
import io.etcdsh.problem.ExitStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * A diagnosis: the questions that lead to what is wrong, the findings, and what nobody could tell.
 *
 * @param diagnosis what was found
 * @param findings those that are asked for
 * @param explained whether the checks are told with what they looked for
 */
record DiagnoseAnswer(Diagnosis diagnosis, List<Finding> findings, boolean explained)
    implements Answer {
  DiagnoseAnswer {
    findings = List.copyOf(findings);
  }

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(tree());
    blocks.addAll(FindingBlocks.of(findings));
    blocks.add(explained ? checks() : rest());
    return new Document(blocks);
  }

  private Block tree() {
    List<List<Cell>> lines = new ArrayList<>();
    for (Decision it : new TroubleFlow(diagnosis).decisions()) {
      lines.add(
          List.of(
              Cell.of("  ".repeat(it.depth()) + it.question() + " "),
              Cell.of(it.answer(), tone(it.kind())),
              Cell.of(it.evidence().isEmpty() ? "" : " - " + it.evidence(), Tone.FAINT)));
    }
    return new Block.Lines(lines);
  }

  private static Tone tone(Decision.Kind kind) {
    return switch (kind) {
      case WELL -> Tone.GOOD;
      case TROUBLE -> Tone.WARNING;
      case BROKEN -> Tone.BAD;
      case UNKNOWN -> Tone.FAINT;
    };
  }

  private Block rest() {
    int blind = diagnosis.blind().size();
    String looked =
        "%d checks, %d of them without data.".formatted(diagnosis.examined().size(), blind);
    String how = findings.isEmpty() ? "Nothing was found. " : "";
    return new Block.Lines(
        List.of(List.of(Cell.of(how + looked + " 'diagnose --explain' lists them.", Tone.FAINT))));
  }

  private Block checks() {
    List<List<Cell>> rows =
        diagnosis.examined().stream()
            .map(
                it ->
                    List.of(
                        Cell.of(it.check().topic().word(), Tone.FAINT),
                        Cell.of(it.check().name()),
                        verdict(it.verdict()),
                        Cell.of(told(it))))
            .toList();
    return new Block.Table(
            List.of("Topic", "Check", "Verdict", "Question"),
            List.of(Block.Align.LEFT, Block.Align.LEFT, Block.Align.LEFT, Block.Align.LEFT),
            rows)
        .withSpare("Topic");
  }

  private static Cell verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Fine fine -> Cell.of("fine", Tone.GOOD);
      case Verdict.NoData none -> Cell.of("no data", Tone.FAINT);
      case Verdict.Found found ->
          Cell.of(
              found.findings().getFirst().severity().word(),
              FindingBlocks.tone(found.findings().getFirst().severity()));
    };
  }

  private static String told(Examined examined) {
    return examined.verdict() instanceof Verdict.NoData(String why)
        ? why
        : examined.check().question();
  }

  @Override
  public Json json() {
    return DiagnosisJson.of(diagnosis, findings);
  }

  @Override
  public ExitStatus exit() {
    return findings.stream().anyMatch(it -> it.severity().isTrouble())
        ? ExitStatus.FINDINGS
        : ExitStatus.DONE;
  }
}
