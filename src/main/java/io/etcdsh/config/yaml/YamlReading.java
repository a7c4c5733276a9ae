package io.etcdsh.config.yaml;

import java.util.List;

/** What reading a YAML text gave. */
public sealed interface YamlReading {

  /** The documents in it, in order; none if it holds only blanks and comments. */
  record Documents(List<YamlNode> roots) implements YamlReading {
    /** Copies the list. */
    public Documents {
      roots = List.copyOf(roots);
    }
  }

  /** It cannot be read. */
  record Broken(YamlFault fault) implements YamlReading {}
}
