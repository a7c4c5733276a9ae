package io.etcdsh.config;

import io.etcdsh.config.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration file says.
 *
 * @param current the context that a new session begins with; may name none that exists
 * @param contexts by name, as in the file
 * @param settings that shells begin with
 * @param aliases by name, as in the file
 * @param tree the text's own shape, from which a small change can be made in place
 */
record ConfigFile(
    Optional<String> current,
    List<Context> contexts,
    List<Chosen> settings,
    List<Alias> aliases,
    Optional<YamlNode> tree) {
  /** What a missing file says. */
  static final ConfigFile NONE =
      new ConfigFile(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

  ConfigFile {
    contexts = List.copyOf(contexts);
    settings = List.copyOf(settings);
    aliases = List.copyOf(aliases);
  }

  Optional<Context> context(String name) {
    return contexts.stream().filter(context -> context.name().equals(name)).findFirst();
  }

  /** With {@code context}, in the place of one with the same name or at the end. */
  ConfigFile with(Context context) {
    List<Context> changed = new ArrayList<>(contexts);
    changed.replaceAll(old -> old.name().equals(context.name()) ? context : old);
    if (!changed.contains(context)) {
      changed.add(context);
    }
    return new ConfigFile(current, changed, settings, aliases, tree);
  }

  /** Without the context; it is not the current one any more either. */
  ConfigFile without(String name) {
    return new ConfigFile(
        current.filter(chosen -> !chosen.equals(name)),
        contexts.stream().filter(context -> !context.name().equals(name)).toList(),
        settings,
        aliases,
        tree);
  }

  ConfigFile withCurrent(String name) {
    return new ConfigFile(Optional.of(name), contexts, settings, aliases, tree);
  }

  Optional<Alias> alias(String name) {
    return aliases.stream().filter(alias -> alias.name().equals(name)).findFirst();
  }

  /** With {@code alias}, in the place of one with the same name or at the end. */
  ConfigFile with(Alias alias) {
    List<Alias> changed = new ArrayList<>(aliases);
    changed.replaceAll(old -> old.name().equals(alias.name()) ? alias : old);
    if (!changed.contains(alias)) {
      changed.add(alias);
    }
    return new ConfigFile(current, contexts, settings, changed, tree);
  }

  ConfigFile withoutAlias(String name) {
    return new ConfigFile(
        current,
        contexts,
        settings,
        aliases.stream().filter(alias -> !alias.name().equals(name)).toList(),
        tree);
  }

  /** Whether both say the same, however it is written. */
  boolean saysTheSame(ConfigFile other) {
    return current.equals(other.current)
        && contexts.equals(other.contexts)
        && settings.equals(other.settings)
        && aliases.equals(other.aliases);
  }
}
