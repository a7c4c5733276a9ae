package io.etcdsh.command.diagnosis;

import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: a line that says what, and below it how we know, why, and what to do. */
final class FindingBlocks {
  private FindingBlocks() {}

  /** One block for each finding. */
  static List<Block> of(List<Finding> findings) {
    return findings.stream().map(FindingBlocks::block).toList();
  }

  private static Block block(Finding finding) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(
        List.of(
            Cell.of("%-8s ".formatted(finding.severity().name()), tone(finding.severity())),
            Cell.of(finding.what(), Tone.HEADING)));
    for (Proof proof : finding.proofs()) {
      lines.add(List.of(Cell.of("         "), Cell.of(proof.source() + ": " + proof.text())));
    }
    if (!finding.cause().isEmpty()) {
      lines.add(List.of(Cell.of("         "), Cell.of(finding.cause(), Tone.FAINT)));
    }
    for (String line : finding.remedies()) {
      lines.add(List.of(Cell.of("      -> ", Tone.FAINT), Cell.of(line, Tone.COMMAND)));
    }
    return new Block.Lines(lines);
  }

  static Tone tone(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Tone.BAD;
      case WARNING -> Tone.WARNING;
      case NOTICE -> Tone.PLAIN;
    };
  }
}
