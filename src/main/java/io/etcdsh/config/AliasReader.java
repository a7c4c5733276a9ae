package io.etcdsh.config;

import io.etcdsh.config.yaml.Place;
import io.etcdsh.config.yaml.YamlFault;
import io.etcdsh.config.yaml.YamlNode;
import io.etcdsh.config.yaml.YamlNode.Kind;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.config.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the aliases of a configuration file; remembers the first fault. For one thread. */
final class AliasReader {
  private Optional<YamlFault> fault = Optional.empty();

  /** What is wrong, if anything is. */
  Optional<YamlFault> fault() {
    return fault;
  }

  List<Alias> read(YamlNode value) {
    if (!(value instanceof Mapping mapping)) {
      return wrong(value.place(), "'aliases' must hold names, each with the line it stands for");
    }
    List<Alias> aliases = new ArrayList<>();
    for (Member member : mapping.members()) {
      aliases.add(new Alias(member.name(), lines(member)));
    }
    return aliases;
  }

  private List<String> lines(Member member) {
    if (!Alias.allowsName(member.name())) {
      return wrong(
          member.place(), "'%s' cannot name an alias. ".formatted(member.name()) + Alias.NAME_RULE);
    }
    List<String> lines =
        switch (member.value()) {
          case Scalar scalar -> AliasText.lines(text(scalar));
          case Sequence list -> list.items().stream().map(this::text).toList();
          case Mapping mapping -> List.of();
        };
    return !lines.isEmpty() && lines.stream().allMatch(AliasText::isLine)
        ? lines
        : wrong(
            member.place(), "alias '%s' needs a line or a list of them".formatted(member.name()));
  }

  private String text(YamlNode node) {
    return node instanceof Scalar scalar && scalar.kind() != Kind.EMPTY ? scalar.text() : "";
  }

  private <T> List<T> wrong(Place place, String what) {
    fault = fault.or(() -> Optional.of(new YamlFault(place, what)));
    return List.of();
  }
}
