package io.etcdsh.session;

import io.etcdsh.catalog.CommandParser;
import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.Arguments;
import io.etcdsh.config.Context;
import io.etcdsh.history.Place;
import java.util.List;
import java.util.Optional;

/** Tells what a line is aimed at: what it says itself, else where its session stands. */
final class LinePlace {
  private LinePlace() {}

  static Place of(List<String> words, CommandParser parser, SessionFacts facts) {
    return at(words, parser, facts).during(facts.settings().incident());
  }

  private static Place at(List<String> words, CommandParser parser, SessionFacts facts) {
    if (!words.isEmpty() && parser.parse(words) instanceof ParsedLine.Ready ready) {
      return said(ready.globals()).orElseGet(() -> of(facts));
    }
    return of(facts);
  }

  private static Optional<Place> said(Arguments globals) {
    return globals
        .text("context")
        .map(name -> new Place(Optional.of(name), ""))
        .or(
            () ->
                globals.list("endpoints").stream()
                    .findFirst()
                    .map(at -> new Place(Optional.empty(), at)));
  }

  private static Place of(SessionFacts facts) {
    Optional<String> name = facts.context().map(Context::name);
    return new Place(name, name.isPresent() ? "" : facts.target());
  }
}
