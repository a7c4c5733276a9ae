package io.etcdsh.command.kv;

import io.etcdsh.command.ConsistencyOption;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;

/**
 * The options of {@code get}, as etcdctl 3.7 has them ({@code get_command.go}) but for {@code
 * --stream}. Values that etcdctl answers with a text of its own are read as plain text.
 */
final class GetOptions {
  static final OptionSpec ORDER =
      OptionSpec.of("order", OptionKind.TEXT, "ORDER", "ASCEND or DESCEND, in any case");
  static final OptionSpec SORT_BY =
      OptionSpec.of(
          "sort-by",
          OptionKind.TEXT,
          "TARGET",
          "CREATE, KEY, MODIFY, VALUE or VERSION, in any case");
  static final OptionSpec LIMIT = number("limit", "N", "Return at most N keys; 0 for all");
  static final OptionSpec PREFIX =
      OptionSpec.flag("prefix", "Read all keys that begin with KEY; with an empty KEY, all");
  static final OptionSpec FROM_KEY = OptionSpec.flag("from-key", "Read KEY and all keys after it");
  static final OptionSpec REV = number("rev", "REVISION", "Read at this revision");
  static final OptionSpec KEYS_ONLY = OptionSpec.flag("keys-only", "Leave the values out");
  static final OptionSpec COUNT_ONLY = OptionSpec.flag("count-only", "Only count the keys");
  static final OptionSpec VALUE_ONLY =
      OptionSpec.flag("print-value-only", "Print only values, as they are");
  static final OptionSpec MIN_CREATE = revision("min-create-rev", "Created at this or later");
  static final OptionSpec MAX_CREATE = revision("max-create-rev", "Created at this or earlier");
  static final OptionSpec MIN_MOD = revision("min-mod-rev", "Last written at this or later");
  static final OptionSpec MAX_MOD = revision("max-mod-rev", "Last written at this or earlier");

  /** All of them, in the order of help. */
  static final OptionSpec[] ALL = {
    PREFIX,
    FROM_KEY,
    LIMIT,
    REV,
    KEYS_ONLY,
    COUNT_ONLY,
    VALUE_ONLY,
    ORDER,
    SORT_BY,
    ConsistencyOption.SPEC,
    MIN_CREATE,
    MAX_CREATE,
    MIN_MOD,
    MAX_MOD
  };

  private GetOptions() {}

  private static OptionSpec number(String name, String valueName, String summary) {
    return OptionSpec.of(name, OptionKind.NUMBER, valueName, summary);
  }

  private static OptionSpec revision(String name, String summary) {
    return number(name, "REVISION", summary + " revision");
  }
}
