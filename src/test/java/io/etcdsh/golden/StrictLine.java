package io.etcdsh.golden;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.render.AnswerPrinter;
import io.etcdsh.render.PrintRequest;
import io.etcdsh.render.Printed;
import io.etcdsh.render.ProblemPrinter;
import io.etcdsh.render.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a line strictly as etcdctl, as far as it is needed here: options are written {@code
 * --name=value} or {@code --flag}.
 *
 * @param types the commands there are
 * @param scope what they work with
 * @param line whose etcdctl to follow
 */
record StrictLine(List<CommandType> types, Scope scope, EtcdLine line) {

  Printed run(List<String> words, OutputFormat format, boolean hex) {
    CommandType type =
        types.stream()
            .filter(one -> startsWith(words, one.spec().path()))
            .findFirst()
            .orElseThrow();
    Result<? extends Command> command = type.reader().apply(arguments(type.spec(), words));
    return switch (command) {
      case Result.Ok<? extends Command> ok -> run((QueryCommand) ok.value(), format, hex);
      case Result.Failed<? extends Command> failed -> failed(failed.problem());
    };
  }

  private static boolean startsWith(List<String> words, List<String> path) {
    return words.size() >= path.size() && words.subList(0, path.size()).equals(path);
  }

  private Printed run(QueryCommand query, OutputFormat format, boolean hex) {
    Result<? extends Answer> answer = query.run(scope);
    return switch (answer) {
      case Result.Failed<? extends Answer> failed -> failed(failed.problem());
      case Result.Ok<? extends Answer> ok ->
          query
              .refusal(format)
              .map(StrictLine::failed)
              .orElseGet(() -> print(ok.value(), format, hex));
    };
  }

  private Printed print(Answer answer, OutputFormat format, boolean hex) {
    PrintRequest request = new PrintRequest(format, line, hex, true, Surface.PIPE);
    return switch (new AnswerPrinter(request).print(answer)) {
      case Result.Ok<Printed>(Printed printed) -> printed;
      case Result.Failed<Printed>(Problem problem) -> failed(problem);
    };
  }

  private static Printed failed(Problem problem) {
    String text = new ProblemPrinter(ProblemPrinter.Style.ETCDCTL, Surface.PIPE).print(problem);
    return new Printed(Bytes.EMPTY, Bytes.utf8(text), problem.code().etcdctlExit());
  }

  static Arguments arguments(CommandSpec spec, List<String> words) {
    List<String> positional = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    for (String word : words.subList(spec.path().size(), words.size())) {
      if (!word.startsWith("--")) {
        positional.add(word);
        continue;
      }
      String[] parts = word.substring(2).split("=", 2);
      for (OptionSpec option : spec.options()) {
        if (option.name().equals(parts[0])) {
          texts.put(parts[0], parts.length > 1 ? parts[1] : "true");
          if (option.kind() == OptionKind.NUMBER) {
            numbers.put(parts[0], Long.valueOf(parts[1]));
          }
        }
      }
    }
    return new Arguments(Mode.ETCDCTL, positional, texts, numbers, Map.of(), Map.of());
  }
}
