package io.etcdsh.render;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints answers. Fails only with {@code E-BAD-FEATURE}, if an answer has no form in the format; a
 * command that knows this beforehand refuses before it runs.
 *
 * @param request how to print
 */
public record AnswerPrinter(PrintRequest request) {

  /** The answer as bytes. */
  public Result<Printed> print(Answer answer) {
    Optional<EtcdctlView> view =
        request.format().ofEtcdctl()
            ? answer.etcdctl(request.line(), request.hex())
            : Optional.empty();
    return view.isPresent()
        ? content(view.get()).map(stdout -> printed(answer, view.get(), stdout))
        : ours(answer).map(stdout -> printed(answer, stdout));
  }

  private Result<Bytes> content(EtcdctlView view) {
    OutputFormat format = view.ignoresFormat() ? OutputFormat.SIMPLE : request.format();
    Optional<Bytes> content =
        switch (format) {
          case SIMPLE -> Optional.of(view.simple());
          case JSON -> view.json().map(json -> Bytes.utf8(GoJson.write(json) + "\n"));
          case FIELDS -> view.fields().map(PlainLines::of);
          case TABLE -> view.table().map(grid -> Bytes.utf8(GridText.write(grid, request.line())));
          case PROTOBUF -> view.protobuf();
          case YAML, OWN -> Optional.empty();
        };
    return content.map(this::safe).map(Result::ok).orElseGet(this::unsupported);
  }

  private Result<Bytes> ours(Answer answer) {
    return switch (request.format()) {
      case OWN, SIMPLE, TABLE ->
          Result.ok(Bytes.utf8(new DocumentPrinter(request.surface()).print(answer.document())));
      case JSON -> Result.ok(safe(Bytes.utf8(GoJson.write(answer.json()) + "\n")));
      case YAML -> Result.ok(safe(Bytes.utf8(YamlText.write(answer.json()))));
      case FIELDS, PROTOBUF -> unsupported();
    };
  }

  private Result<Bytes> unsupported() {
    return Result.failed(request.format().unsupported());
  }

  /** What is not our own text must not reach a terminal as it is. */
  private Bytes safe(Bytes content) {
    Surface surface = request.surface();
    return surface.stdoutTerminal() ? new Sanitizer(surface.unicode()).lines(content) : content;
  }

  private Printed printed(Answer answer, Bytes stdout) {
    return new Printed(stdout, problems(answer.problems()), answer.exit().code());
  }

  private Printed printed(Answer answer, EtcdctlView view, Bytes stdout) {
    boolean simple = request.format() == OutputFormat.SIMPLE || view.ignoresFormat();
    List<String> lines = new ArrayList<>(simple ? view.simpleStderr() : List.of());
    if (request.strict()) {
      lines.addAll(view.stderr());
      return new Printed(stdout, told(lines), view.exit());
    }
    Bytes stderr = lines.isEmpty() ? problems(answer.problems()) : told(lines);
    return new Printed(stdout, stderr, answer.exit().code());
  }

  private Bytes told(List<String> lines) {
    Bytes content = PlainLines.of(lines);
    Surface surface = request.surface();
    return surface.stderrTerminal() ? new Sanitizer(surface.unicode()).lines(content) : content;
  }

  private Bytes problems(List<Problem> problems) {
    ProblemPrinter printer =
        new ProblemPrinter(
            request.format() == OutputFormat.JSON
                ? ProblemPrinter.Style.JSON
                : ProblemPrinter.Style.OWN,
            request.surface());
    StringBuilder out = new StringBuilder();
    problems.forEach(problem -> out.append(printer.print(problem)));
    return Bytes.utf8(out.toString());
  }
}
