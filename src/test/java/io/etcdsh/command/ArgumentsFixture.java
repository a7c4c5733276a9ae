package io.etcdsh.command;

import io.etcdsh.line.GoDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts words as the parser does, for commands whose parser is not at hand; trusts the test. */
public final class ArgumentsFixture {
  private ArgumentsFixture() {}

  /** The arguments of {@code words}, in which an option stands as {@code --name=value}. */
  public static Arguments of(CommandType type, String... words) {
    List<String> positional = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    Map<String, Duration> durations = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    for (String word : words) {
      if (!word.startsWith("--")) {
        positional.add(word);
        continue;
      }
      String name = word.substring(2).split("=", 2)[0];
      String value = word.contains("=") ? word.substring(word.indexOf('=') + 1) : "true";
      switch (kind(type, name)) {
        case FLAG, TEXT -> texts.put(name, value);
        case NUMBER -> numbers.put(name, Long.valueOf(value));
        case DURATION -> durations.put(name, GoDuration.parse(value).orElseThrow());
        case LIST -> lists.put(name, List.of(value.split(",")));
      }
    }
    return new Arguments(Mode.OWN, positional, texts, numbers, durations, lists);
  }

  private static OptionKind kind(CommandType type, String name) {
    return type.spec().options().stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow()
        .kind();
  }
}
