package io.etcdsh.config.yaml;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns a parser's exception into a place and a clause. */
final class YamlFaults {
  private YamlFaults() {}

  static YamlFault of(YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked) {
      String clauses =
          Stream.<@Nullable String>of(marked.getContext(), marked.getProblem())
              .filter(Objects::nonNull)
              .map(String::strip)
              .filter(clause -> !clause.isEmpty())
              .collect(Collectors.joining(", "));
      return new YamlFault(YamlReader.place(marked.getProblemMark()), orNotYaml(clauses));
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    return new YamlFault(Place.START, orNotYaml(message.lines().findFirst().orElse("").strip()));
  }

  private static String orNotYaml(String what) {
    return what.isEmpty() ? "not YAML" : what;
  }
}
