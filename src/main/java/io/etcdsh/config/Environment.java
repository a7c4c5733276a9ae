package io.etcdsh.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment variables, as the process got them. A variable that is set but empty counts as
 * not set, as etcdctl ({@code pkg/flags/flag.go}) and the XDG specification have it.
 */
public final class Environment {
  /** No variables at all. */
  public static final Environment EMPTY = new Environment(Map.of());

  private final SortedMap<String, String> variables;

  /** A copy of {@code variables}. */
  public Environment(Map<String, String> variables) {
    this.variables = new TreeMap<>(variables);
  }

  /** The variable's value, unless it is unset or empty. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).filter(text -> !text.isEmpty());
  }

  /** Whether the variable is set, even to nothing. */
  public boolean has(String name) {
    return variables.containsKey(name);
  }

  /** An absolute path in a variable; a relative one counts as not set. */
  public Optional<Path> absolutePath(String name) {
    return value(name).flatMap(UserPath::read).filter(Path::isAbsolute);
  }

  /** The home directory, if {@code HOME} names one. */
  public Optional<Path> home() {
    return absolutePath("HOME");
  }
}
