package io.etcdsh.command.diagnosis;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.diagnosis.Examined;
import io.etcdsh.diagnosis.TroubleFlow;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.ClusterId;
import java.util.List;

/**
 * A diagnosis as a page of HTML that loads nothing from anywhere.
 *
 * @param diagnosis to tell
 */
record HtmlReport(Diagnosis diagnosis) {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; overflow-wrap: anywhere }
      h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem }
      table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top } th { overflow-wrap: normal }
      .finding { border-left: .4rem solid #888; padding: .2rem 1rem; margin: 1rem 0; background: #f7f7f7 }
      .critical { border-color: #b00020 } .warning { border-color: #b36b00 } .notice { border-color: #1565c0 }
      .severity { font-weight: 600; margin-right: .5rem } code { background: #eee; padding: .1rem .3rem }
      .cause, .dim { color: #555 }
      """;

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>etcdsh diagnosis</title>\n<style>\n").append(STYLE);
    page.append("</style>\n</head>\n<body>\n");
    String cluster = diagnosis.seen().cluster().map(ClusterId::hex).orElse("that nobody names");
    page.append("<h1>Diagnosis of the cluster ").append(escaped(cluster)).append("</h1>\n");
    page.append("<p class=\"dim\">Taken at ")
        .append(diagnosis.seen().at().truncatedTo(SECONDS))
        .append("</p>\n");
    decisions(page);
    page.append("<h2>Findings</h2>\n");
    diagnosis.findings().forEach(it -> finding(page, it));
    if (diagnosis.findings().isEmpty()) {
      page.append("<p>None.</p>\n");
    }
    members(page);
    checks(page);
    return page.append("</body>\n</html>\n").toString();
  }

  private void decisions(StringBuilder page) {
    page.append("<table>\n");
    row(page, "th", List.of("Question", "Answer", "Evidence"));
    new TroubleFlow(diagnosis)
        .decisions()
        .forEach(it -> row(page, "td", List.of(it.question(), it.answer(), it.evidence())));
    page.append("</table>\n");
  }

  private static void finding(StringBuilder page, Finding finding) {
    String severity = finding.severity().word();
    page.append("<div class=\"finding ")
        .append(severity)
        .append("\">\n<p><span class=\"severity\">");
    page.append(finding.severity().name()).append("</span>").append(escaped(finding.what()));
    page.append("</p>\n<ul>\n");
    finding
        .proofs()
        .forEach(
            it ->
                page.append("<li>")
                    .append(escaped(it.source() + ": " + it.text()))
                    .append("</li>\n"));
    page.append("</ul>\n<p class=\"cause\">").append(escaped(finding.cause())).append("</p>\n");
    finding
        .remedies()
        .forEach(it -> page.append("<p><code>").append(escaped(it)).append("</code></p>\n"));
    page.append("<p class=\"dim\">").append(escaped(finding.docs())).append("</p>\n</div>\n");
  }

  private void members(StringBuilder page) {
    page.append("<h2>Members</h2>\n<table>\n");
    row(page, "th", MemberRows.HEADINGS);
    MemberRows.of(diagnosis).forEach(it -> row(page, "td", it));
    page.append("</table>\n");
  }

  private void checks(StringBuilder page) {
    page.append("<h2>Checks</h2>\n<table>\n");
    row(page, "th", List.of("Check", "Verdict", "Question"));
    for (Examined it : diagnosis.examined()) {
      String verdict =
          switch (it.verdict()) {
            case Verdict.Fine fine -> "fine";
            case Verdict.NoData(String why) -> "no data: " + why;
            case Verdict.Found found -> found.findings().getFirst().severity().word();
          };
      row(page, "td", List.of(it.check().name(), verdict, it.check().question()));
    }
    page.append("</table>\n");
  }

  private static void row(StringBuilder page, String tag, List<String> cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append("<%1$s>%2$s</%1$s>".formatted(tag, escaped(cell)));
    }
    page.append("</tr>\n");
  }

  /** Names come from the cluster, and must not become markup. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
