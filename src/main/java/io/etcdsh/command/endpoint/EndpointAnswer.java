package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What etcdctl's endpoints said, to be shown in its formats.
 *
 * @param views the view for a line, with or without {@code --hex}
 * @param problems of the endpoints that failed
 * @param exit how the line ends in our own way
 */
record EndpointAnswer(
    BiFunction<EtcdLine, Boolean, EtcdctlView> views, List<Problem> problems, ExitStatus exit)
    implements Answer {
  EndpointAnswer {
    problems = List.copyOf(problems);
  }

  /** An answer that is complete if every endpoint answered. */
  static <T> EndpointAnswer of(
      List<Asked<T>> asked, BiFunction<EtcdLine, Boolean, EtcdctlView> views) {
    List<Problem> problems = Asked.problems(asked);
    return new EndpointAnswer(
        views, problems, Verdict.exit(Asked.answered(asked).size(), problems));
  }

  @Override
  public Document document() {
    String text = views.apply(EtcdLine.NEWEST, false).simple().text();
    return Document.lines(text.lines().toArray(String[]::new));
  }

  @Override
  public Json json() {
    return views.apply(EtcdLine.NEWEST, false).json().orElseGet(Json.Null::new);
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(views.apply(line, hex));
  }
}
