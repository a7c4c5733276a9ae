package io.etcdsh.command.diagnosis;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.etcdsh.diagnosis.Decision;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.diagnosis.TroubleFlow;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.ClusterId;
import java.util.Collections;
import java.util.List;

/**
 * A diagnosis as Markdown.
 *
 * @param diagnosis to tell
 */
record MarkdownReport(Diagnosis diagnosis) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# Diagnosis of the cluster ").append(cluster()).append("\n\n");
    text.append("Taken at ").append(diagnosis.seen().at().truncatedTo(SECONDS)).append(".\n\n");
    text.append("| question | answer | evidence |\n| --- | --- | --- |\n");
    for (Decision it : new TroubleFlow(diagnosis).decisions()) {
      row(text, List.of(it.question(), it.answer(), it.evidence()));
    }
    text.append("\n## Findings\n");
    diagnosis.findings().forEach(it -> finding(text, it));
    if (diagnosis.findings().isEmpty()) {
      text.append("\nNone.\n");
    }
    text.append("\n## Members\n\n");
    row(text, MemberRows.HEADINGS);
    row(text, Collections.nCopies(MemberRows.HEADINGS.size(), "---"));
    MemberRows.of(diagnosis).forEach(it -> row(text, it));
    text.append("\n## Without data\n\n");
    diagnosis
        .blind()
        .forEach(
            it ->
                text.append("* ")
                    .append(it.check().name())
                    .append(": ")
                    .append(escaped(((Verdict.NoData) it.verdict()).why()))
                    .append('\n'));
    return text.toString();
  }

  private String cluster() {
    return diagnosis.seen().cluster().map(ClusterId::hex).orElse("that nobody names");
  }

  private static void finding(StringBuilder text, Finding finding) {
    text.append("\n### ").append(finding.severity().name()).append(": ");
    text.append(escaped(finding.what())).append("\n\n");
    finding
        .proofs()
        .forEach(
            it -> text.append("* ").append(escaped(it.source() + ": " + it.text())).append('\n'));
    text.append('\n').append(escaped(finding.cause())).append('\n');
    finding.remedies().forEach(it -> text.append("\n    ").append(it).append('\n'));
    text.append("\nSee `").append(finding.docs()).append("`.\n");
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ");
    text.append(String.join(" | ", cells.stream().map(MarkdownReport::escaped).toList()));
    text.append(" |\n");
  }

  /** Names come from the cluster, and must not become markup. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_|<>\\[\\]#])", "\\\\$1").replace("\n", " ");
  }
}
