package io.etcdsh.config;

import io.etcdsh.problem.Result;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A setting by its name, for commands, help and completion.
 *
 * @param name as the user writes it
 * @param summary one line without a period
 * @param values that completion offers; all that there are if {@code closed}
 * @param closed whether only {@code values} are taken
 * @param read the value in force, as a user writes it
 * @param write the settings with another value; fails with {@code E-BAD-OPTION}
 */
public record Setting(
    String name,
    String summary,
    List<String> values,
    boolean closed,
    Function<Settings, String> read,
    BiFunction<Settings, String, Result<Settings>> write) {
  /** What a user writes to get back to how a session begins. */
  public static final String DEFAULT = "default";

  /** Copies the list. */
  public Setting {
    values = List.copyOf(values);
  }
}
