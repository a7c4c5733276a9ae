package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ProcessOptions;
import io.etcdsh.document.Document;
import java.util.List;
import java.util.stream.Stream;

/** The options that every line takes, and those that only the process takes. */
public record HelpOptions() implements Answer {

  @Override
  public Document document() {
    return new Document(
        HelpRows.aligned(
                List.of(
                    HelpRows.options("Options of every line", GlobalOptions.OWN),
                    HelpRows.options("Those that etcdctl has, too", GlobalOptions.ETCDCTL),
                    HelpRows.options(
                        "Options of the program, before or after the line", ProcessOptions.ALL)))
            .toList());
  }

  @Override
  public Json json() {
    return Json.array(
        Stream.concat(GlobalOptions.ALL.stream(), ProcessOptions.ALL.stream())
            .map(HelpOptions::json)
            .toList());
  }

  private static Json json(OptionSpec option) {
    return Json.object()
        .put("name", Json.text(option.name()))
        .put("summary", Json.text(option.summary()))
        .build();
  }
}
