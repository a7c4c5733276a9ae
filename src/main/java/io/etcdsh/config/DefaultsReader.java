package io.etcdsh.config;

import io.etcdsh.config.yaml.YamlFault;
import io.etcdsh.config.yaml.YamlNode;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings that a configuration file wants shells to begin with; remembers the first
 * fault. For one thread.
 */
final class DefaultsReader {
  private Optional<YamlFault> fault = Optional.empty();

  /** What is wrong, if anything is. */
  Optional<YamlFault> fault() {
    return fault;
  }

  List<Chosen> read(YamlNode value) {
    if (!(value instanceof Mapping mapping)) {
      fault = Optional.of(new YamlFault(value.place(), "'settings' must hold names and values"));
      return List.of();
    }
    List<Chosen> chosen = new ArrayList<>();
    for (Member member : mapping.members()) {
      String text = member.value() instanceof Scalar scalar ? scalar.text() : "";
      Result<Chosen> one = Chosen.of(member.name(), text);
      one.failure().ifPresent(problem -> wrong(member, problem));
      one.toOptional().ifPresent(chosen::add);
    }
    return chosen;
  }

  private void wrong(Member member, Problem problem) {
    String what = (problem.what() + " " + problem.why()).strip();
    fault = fault.or(() -> Optional.of(new YamlFault(member.place(), what)));
  }
}
