package io.etcdsh.config;

import io.etcdsh.config.yaml.Place;
import io.etcdsh.config.yaml.YamlFault;
import io.etcdsh.config.yaml.YamlNode;
import io.etcdsh.config.yaml.YamlNode.Kind;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.config.yaml.YamlReader;
import io.etcdsh.config.yaml.YamlReading;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a configuration file; fails with {@code E-BAD-CONFIG} and the place. */
final class ConfigReader {
  private static final String CURRENT = "current";
  private static final String CONTEXTS = "contexts";
  private static final String SETTINGS = "settings";
  private static final String ALIASES = "aliases";
  private static final List<String> KEYS = List.of(ALIASES, CONTEXTS, CURRENT, SETTINGS);

  private final Path file;
  private final Optional<Path> home;

  /**
   * A reader for one file.
   *
   * @param file named in problems; relative paths in the text start from its directory
   * @param home what {@code ~} means
   */
  ConfigReader(Path file, Optional<Path> home) {
    this.file = file;
    this.home = home;
  }

  Result<ConfigFile> read(String text) {
    YamlReading reading = YamlReader.read(text);
    if (reading instanceof YamlReading.Documents documents) {
      return single(documents.roots()); // before the switch, see Result
    }
    return switch (reading) {
      case YamlReading.Broken(YamlFault fault) -> Result.failed(ConfigFault.at(file, fault));
      case YamlReading.Documents(List<YamlNode> roots) -> single(roots);
    };
  }

  private Result<ConfigFile> single(List<YamlNode> roots) {
    if (roots.isEmpty()) {
      return wrong(Place.START, "the file is empty; it should hold 'contexts:'");
    }
    if (roots.size() > 1) {
      return wrong(roots.get(1).place(), "a second document begins here; there must be only one");
    }
    return roots.getFirst() instanceof Mapping root
        ? root(root)
        : wrong(roots.getFirst().place(), "'contexts:' was expected");
  }

  private Result<ConfigFile> root(Mapping root) {
    for (Member member : root.members()) {
      if (!KEYS.contains(member.name())) {
        return wrong(
            member.place(),
            "unknown key '%s'; known are aliases, contexts, current and settings"
                .formatted(member.name()));
      }
    }
    return current(root)
        .then(
            current ->
                contexts(root)
                    .then(
                        contexts ->
                            settings(root)
                                .then(
                                    settings ->
                                        aliases(root)
                                            .map(
                                                aliases ->
                                                    new ConfigFile(
                                                        current,
                                                        contexts,
                                                        settings,
                                                        aliases,
                                                        Optional.of(root))))));
  }

  private Result<List<Chosen>> settings(Mapping root) {
    DefaultsReader reader = new DefaultsReader();
    List<Chosen> chosen =
        root.value(SETTINGS).filter(it -> !empty(it)).map(reader::read).orElse(List.of());
    return faultless(chosen, reader.fault());
  }

  private Result<List<Alias>> aliases(Mapping root) {
    AliasReader reader = new AliasReader();
    List<Alias> aliases =
        root.value(ALIASES).filter(it -> !empty(it)).map(reader::read).orElse(List.of());
    return faultless(aliases, reader.fault());
  }

  private <T> Result<T> faultless(T value, Optional<YamlFault> fault) {
    return fault
        .map(it -> Result.<T>failed(ConfigFault.at(file, it)))
        .orElseGet(() -> Result.ok(value));
  }

  private Result<Optional<String>> current(Mapping root) {
    Optional<YamlNode> value = root.value(CURRENT);
    if (value.isEmpty() || empty(value.get())) {
      return Result.ok(Optional.empty());
    }
    return value.get() instanceof Scalar scalar && ContextName.allows(scalar.text())
        ? Result.ok(Optional.of(scalar.text()))
        : wrong(value.get().place(), "'current' must be the name of a context");
  }

  private Result<List<Context>> contexts(Mapping root) {
    Optional<YamlNode> value = root.value(CONTEXTS);
    if (value.isEmpty() || empty(value.get())) {
      return Result.ok(List.of());
    }
    if (!(value.get() instanceof Mapping mapping)) {
      return wrong(value.get().place(), "'contexts' must hold names, each with its endpoints");
    }
    List<Context> contexts = new ArrayList<>();
    for (Member member : mapping.members()) {
      if (!ContextName.allows(member.name())) {
        return wrong(
            member.place(),
            "'%s' cannot name a context. ".formatted(member.name()) + ContextName.RULE);
      }
      if (!(member.value() instanceof Mapping keys)) {
        return wrong(member.place(), "context '%s' needs endpoints".formatted(member.name()));
      }
      ContextReader reader = new ContextReader(keys, this::absolute);
      contexts.add(reader.read(member.name()));
      if (reader.fault().isPresent()) {
        return Result.failed(ConfigFault.at(file, reader.fault().get()));
      }
    }
    return Result.ok(contexts);
  }

  private Path absolute(Path path) {
    return file.toAbsolutePath().resolveSibling(UserPath.expand(path, home)).normalize();
  }

  private static boolean empty(YamlNode node) {
    return node instanceof Scalar scalar && scalar.kind() == Kind.EMPTY;
  }

  private <T> Result<T> wrong(Place place, String what) {
    return Result.failed(ConfigFault.at(file, place, what));
  }
}
