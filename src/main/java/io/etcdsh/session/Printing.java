package io.etcdsh.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Scope;
import io.etcdsh.config.ScreenSettings;
import io.etcdsh.document.Document;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.problem.Problem;
import io.etcdsh.render.AnswerPrinter;
import io.etcdsh.render.DocumentPrinter;
import io.etcdsh.render.PrintRequest;
import io.etcdsh.render.Printed;
import io.etcdsh.render.ProblemPrinter;
import io.etcdsh.render.Surface;

/** Prints what a line came to on the console, in the line's own format. */
final class Printing {
  private final Console console;
  private final LineOptions options;
  private final LineCluster cluster;
  private final LineSource source;
  private final Surface surface;
  private final OutputFormat format;
  private final boolean paged;

  Printing(
      Console console,
      LineOptions options,
      LineCluster cluster,
      LineSource source,
      Look look,
      ScreenSettings screen) {
    this.console = console;
    this.options = options;
    this.cluster = cluster;
    this.source = source;
    this.paged = source instanceof LineSource.Typed && screen.paged() && !screen.accessible();
    this.surface =
        new Surface(
            console.dataOnTerminal(),
            console.messagesOnTerminal(),
            console.columns(),
            look.theme(screen.theme()),
            look.unicode());
    this.format = options.format(console.dataOnTerminal());
  }

  /** Prints an answer; the exit code of its line. */
  int answer(Answer answer) {
    EtcdLine line =
        format.ofEtcdctl() ? cluster.lineIfReached(Scope.MEMBER_TIMEOUT) : EtcdLine.NEWEST;
    PrintRequest request =
        new PrintRequest(format, line, options.hex(), options.mode() == Mode.ETCDCTL, surface);
    return new AnswerPrinter(request).print(answer).<Integer>either(this::printed, this::problem);
  }

  /**
   * Shows a person what is about to be done; data has to wait for the answer.
   *
   * @param asked whether the person is asked about it then, and must have seen all of it
   */
  void preview(Document document, boolean asked) {
    Surface messages =
        new Surface(
            surface.stderrTerminal(),
            surface.stderrTerminal(),
            surface.columns(),
            surface.theme(),
            surface.unicode());
    String text = new DocumentPrinter(messages).print(document);
    if (asked && paged) {
      console.messagePage(place() + text.stripTrailing());
    } else {
      message(text);
    }
  }

  private int printed(Printed printed) {
    if (paged) {
      console.page(printed.stdout());
    } else {
      console.data(printed.stdout());
    }
    message(printed.stderr().text());
    return printed.exit();
  }

  /** Prints a problem; the exit code of its line. */
  int problem(Problem problem) {
    message(new ProblemPrinter(style(), surface).print(problem));
    return options.mode() == Mode.ETCDCTL
        ? problem.etcdctlExit(cluster.turnedToLogIn())
        : problem.code().exit().code();
  }

  private ProblemPrinter.Style style() {
    if (options.mode() == Mode.ETCDCTL) {
      return ProblemPrinter.Style.ETCDCTL;
    }
    return format == OutputFormat.JSON ? ProblemPrinter.Style.JSON : ProblemPrinter.Style.OWN;
  }

  /** The console ends each message with a line end of its own. */
  private void message(String text) {
    String stripped = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    if (!stripped.isEmpty()) {
      console.message(place() + stripped);
    }
  }

  /** Where in a script it happened; strict lines have etcdctl's messages and nothing more. */
  private String place() {
    return switch (source) {
      case LineSource.Script(String script, int number) when options.mode() == Mode.OWN ->
          script + ":" + number + ": ";
      case LineSource.Script script -> "";
      case LineSource.Typed typed -> "";
      case LineSource.ProcessArguments arguments -> "";
    };
  }
}
