package io.etcdsh.command.diagnosis;

import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.disk.NamedFile;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;

/** Writes a diagnosis to a file, as Markdown or as a page of HTML that needs nothing else. */
final class Report {
  private Report() {}

  /**
   * Writes it in the form that the file's name asks for; {@code E-FILE} or {@code E-BAD-OPTION}.
   */
  static Result<Path> write(Path file, Diagnosis diagnosis) {
    String name = file.toString();
    if (name.endsWith(".md")) {
      return NamedFile.write(name, new MarkdownReport(diagnosis).text());
    }
    return name.endsWith(".html")
        ? NamedFile.write(name, new HtmlReport(diagnosis).text())
        : Result.failed(
            Problem.of(
                ProblemCode.BAD_OPTION,
                "A report cannot be written to '%s'.".formatted(file),
                "Its name must end in .md or .html."));
  }
}
