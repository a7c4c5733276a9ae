package io.etcdsh.hostshell;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.SettingList;
import java.util.Arrays;
import java.util.List;

/** Where the words for a value come from, as the scripts write it: one of theirs, or the words. */
final class WordSource {
  static final String CONTEXTS = "@context";
  static final String SANDBOXES = "@sandbox";
  static final String MEMBERS = "@member";
  static final String FILES = "@file";
  static final String COMMANDS = "@command";
  static final String NOTHING = "";

  private WordSource() {}

  /** The source for what {@code kind} names, if no closed set of words is known. */
  static String of(ValueKind kind, List<String> choices) {
    return choices.isEmpty() ? of(kind) : String.join(" ", choices);
  }

  /** Keys and entries of the journal are not kept in a file, and what is new nobody can know. */
  private static String of(ValueKind kind) {
    return switch (kind) {
      case CONTEXT -> CONTEXTS;
      case SANDBOX -> SANDBOXES;
      case MEMBER, LEARNER, TRANSFEREE, SANDBOX_MEMBER -> MEMBERS;
      case FILE -> FILES;
      case COMMAND -> COMMANDS;
      case FORMAT ->
          String.join(" ", Arrays.stream(OutputFormat.values()).map(OutputFormat::text).toList());
      case SETTING -> String.join(" ", SettingList.ALL.stream().map(it -> it.name()).toList());
      case FREE, ENDPOINT, KEY, USER, ROLE, LEASE, ALARM, ENTRY, ALIAS, SETTING_VALUE -> NOTHING;
    };
  }
}
