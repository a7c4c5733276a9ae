package io.etcdsh.config;

import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a small change in the lines of a configuration file, so that comments and order stay as
 * they were; only comments inside what is replaced or removed are lost. Works for files that are
 * written as we write them, one key a line. The caller reads the result again and writes the file
 * afresh if it does not say what it should, so nothing here needs to be certain.
 */
final class ConfigEdit {
  private final List<String> lines;
  private final Mapping root;

  private ConfigEdit(String text, Mapping root) {
    this.lines = new ArrayList<>(text.lines().toList());
    this.root = root;
  }

  /** The text {@code before} that said {@code was}, changed to say {@code wanted}, if it can be. */
  static Optional<String> apply(String before, ConfigFile was, ConfigFile wanted) {
    if (!(was.tree().orElse(null) instanceof Mapping root) || !root.block()) {
      return Optional.empty();
    }
    ConfigEdit edit = new ConfigEdit(before, root);
    if (!was.contexts().equals(wanted.contexts()) && !edit.contexts(was, wanted)) {
      return Optional.empty();
    }
    if (!was.aliases().equals(wanted.aliases()) && !edit.aliases(was, wanted)) {
      return Optional.empty();
    }
    if (!was.current().equals(wanted.current())) {
      edit.current(wanted.current());
    }
    return Optional.of(String.join("\n", edit.lines) + "\n");
  }

  private boolean contexts(ConfigFile was, ConfigFile wanted) {
    if (!(root.value("contexts").orElse(null) instanceof Mapping contexts) || !contexts.block()) {
      return false;
    }
    int indent = contexts.place().column() - 1;
    List<Member> members = contexts.members();
    if (wanted.contexts().size() > was.contexts().size()) {
      lines.addAll(contexts.lastLine(), ConfigWriter.context(wanted.contexts().getLast(), indent));
    }
    for (Member member : members.reversed()) {
      Optional<Context> now = wanted.context(member.name());
      if (!now.equals(was.context(member.name()))) {
        replace(
            member, now.map(context -> ConfigWriter.context(context, indent)).orElse(List.of()));
      }
    }
    return true;
  }

  private boolean aliases(ConfigFile was, ConfigFile wanted) {
    if (root.member("aliases").isEmpty()) {
      lines.add(ConfigWriter.ALIASES);
      wanted.aliases().forEach(alias -> lines.addAll(ConfigWriter.alias(alias, 2)));
      return true;
    }
    if (!(root.value("aliases").orElse(null) instanceof Mapping aliases) || !aliases.block()) {
      return false;
    }
    int indent = aliases.place().column() - 1;
    if (wanted.aliases().size() > was.aliases().size()) {
      lines.addAll(aliases.lastLine(), ConfigWriter.alias(wanted.aliases().getLast(), indent));
    }
    for (Member member : aliases.members().reversed()) {
      Optional<Alias> now = wanted.alias(member.name());
      if (!now.equals(was.alias(member.name()))) {
        replace(member, now.map(alias -> ConfigWriter.alias(alias, indent)).orElse(List.of()));
      }
    }
    return true;
  }

  private void current(Optional<String> name) {
    List<String> line = name.map(ConfigWriter::current).map(List::of).orElse(List.of());
    Optional<Member> member = root.member("current");
    if (member.isPresent()) {
      // A change of the contexts above has moved the line if contexts come first; the check after
      // the edit finds that.
      replace(member.get(), line);
    } else {
      lines.addAll(root.place().line() - 1, line);
    }
  }

  private void replace(Member member, List<String> with) {
    List<String> span = lines.subList(member.place().line() - 1, member.value().lastLine());
    span.clear();
    span.addAll(with);
  }
}
