package io.etcdsh.problem;

import java.util.ArrayList;
import java.util.List;

/** The page of the site that explains every problem, from what {@code explain} says. */
final class ProblemsPage {
  private ProblemsPage() {}

  static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# Problems");
    lines.add("");
    lines.add("Every message that begins with `error[...]` names one of these codes. A code never");
    lines.add(
        "changes its meaning. `explain CODE` shows the same at the prompt. The column *strict*");
    lines.add("is what a strict `etcdctl` line exits with in the same situation.");
    lines.add("");
    lines.add("| code | meaning | exit | strict |");
    lines.add("| --- | --- | --- | --- |");
    for (ProblemCode code : ProblemCode.values()) {
      lines.add(row(code));
    }
    for (ProblemCode code : ProblemCode.values()) {
      section(Explanation.of(code), lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(ProblemCode code) {
    return "| `%s` | %s | %d | %d |"
        .formatted(
            code.text(), Explanation.of(code).meaning(), code.exit().code(), code.etcdctlExit());
  }

  private static void section(Explanation told, List<String> lines) {
    lines.add("");
    lines.add("## " + told.code().text());
    lines.add("");
    lines.add(marked(told.meaning() + " " + told.cause()));
    lines.add("");
    told.remedies().forEach(remedy -> lines.add("* " + marked(remedy)));
  }

  /** What is to be typed stands in quotes at the prompt and in backticks on a page. */
  private static String marked(String text) {
    return text.replaceAll("(^|[\\s(])'([^']+)'", "$1`$2`");
  }
}
