package io.etcdsh.command;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of one line, sorted by a spec: number of arguments, names, kinds and choices of the
 * options are checked already, so nothing here can fail. An option that the spec does not declare
 * is a bug and reads as absent.
 *
 * @param mode how the line was written
 * @param words positional arguments
 * @param texts values of options by long name, the last one if repeated; flags are {@code true} or
 *     {@code false}
 * @param numbers values of number options
 * @param durations values of duration options
 * @param lists values of list options, repeated ones joined
 */
public record Arguments(
    Mode mode,
    List<String> words,
    Map<String, String> texts,
    Map<String, Long> numbers,
    Map<String, Duration> durations,
    Map<String, List<String>> lists) {

  /** Copies everything. */
  public Arguments {
    words = List.copyOf(words);
    texts = Map.copyOf(texts);
    numbers = Map.copyOf(numbers);
    durations = Map.copyOf(durations);
    lists = Map.copyOf(lists);
  }

  /** The names of all options that were given. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(texts.keySet());
    names.addAll(numbers.keySet());
    names.addAll(durations.keySet());
    names.addAll(lists.keySet());
    return names;
  }

  /** Whether a flag is set. */
  public boolean flag(String name) {
    return "true".equals(texts.get(name));
  }

  /** A text, if given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** A number, if given. */
  public Optional<Long> number(String name) {
    return Optional.ofNullable(numbers.get(name));
  }

  /** A duration, if given. */
  public Optional<Duration> duration(String name) {
    return Optional.ofNullable(durations.get(name));
  }

  /** A list; empty if not given. */
  public List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** The positional argument at {@code index}, if given. */
  public Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }
}
