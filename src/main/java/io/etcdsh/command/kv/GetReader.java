package io.etcdsh.command.kv;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.ConsistencyOption;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Usage;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeQuery.SortOrder;
import io.etcdsh.model.RangeQuery.SortTarget;
import io.etcdsh.model.RangeQuery.Window;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the arguments of {@code get}, with the checks of etcdctl in its order ({@code
 * get_command.go}, getGetOp).
 *
 * @param arguments of the line
 */
record GetReader(Arguments arguments) {

  static Result<Get> read(Arguments arguments) {
    return new GetReader(arguments).read();
  }

  private Result<Get> read() {
    Optional<Problem> clash = clashes();
    return clash.isPresent()
        ? Result.failed(clash.get())
        : ConsistencyOption.read(arguments)
            .then(consistency -> afterRangeCheck(consistency))
            .map(query -> new Get(query, flag(GetOptions.VALUE_ONLY), arguments.mode()));
  }

  private Optional<Problem> clashes() {
    if (arguments.words().isEmpty()) {
      return Optional.of(
          bad(
              "The command get wants a key.",
              "get command needs one argument as key and an optional argument as range_end"));
    }
    if (flag(GetOptions.PREFIX) && flag(GetOptions.FROM_KEY)) {
      return Optional.of(exclusive(GetOptions.PREFIX, GetOptions.FROM_KEY));
    }
    if (flag(GetOptions.KEYS_ONLY) && flag(GetOptions.COUNT_ONLY)) {
      return Optional.of(exclusive(GetOptions.KEYS_ONLY, GetOptions.COUNT_ONLY));
    }
    return Optional.empty();
  }

  private Result<RangeQuery> afterRangeCheck(Consistency consistency) {
    if (arguments.words().size() > 1 && (flag(GetOptions.PREFIX) || flag(GetOptions.FROM_KEY))) {
      return Result.failed(
          bad(
              "With --prefix or --from-key there can be no RANGE_END.",
              "too many arguments, only accept one argument when `--prefix` or `--from-key` is"
                  + " set"));
    }
    return order()
        .then(
            order ->
                target()
                    .then(
                        target ->
                            window().map(window -> query(consistency, order, target, window))));
  }

  private RangeQuery query(
      Consistency consistency, SortOrder order, SortTarget target, Window window) {
    KeyRange range =
        KeyRange.of(
            arguments.word(0).orElse(""),
            arguments.word(1),
            flag(GetOptions.PREFIX),
            flag(GetOptions.FROM_KEY));
    // Keys come in ascending order anyway, so etcd's client does not ask for it (clientv3,
    // WithSort).
    boolean asItComes = target == SortTarget.KEY && order == SortOrder.ASCEND;
    return new RangeQuery(
        range.key(),
        range.end(),
        positive(GetOptions.LIMIT),
        positive(GetOptions.REV),
        asItComes ? SortOrder.NONE : order,
        target,
        consistency == Consistency.SERIALIZABLE,
        flag(GetOptions.KEYS_ONLY),
        flag(GetOptions.COUNT_ONLY),
        window);
  }

  private Result<SortOrder> order() {
    String text = arguments.text(GetOptions.ORDER.name()).orElse("");
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "" -> Result.ok(SortOrder.NONE);
      case "ASCEND" -> Result.ok(SortOrder.ASCEND);
      case "DESCEND" -> Result.ok(SortOrder.DESCEND);
      default ->
          feature("There is no order \"%s\".", text, "bad sort order ", "Use ASCEND or DESCEND.");
    };
  }

  private Result<SortTarget> target() {
    String text = arguments.text(GetOptions.SORT_BY.name()).orElse("");
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "", "KEY" -> Result.ok(SortTarget.KEY);
      case "CREATE" -> Result.ok(SortTarget.CREATE);
      case "MODIFY" -> Result.ok(SortTarget.MODIFY);
      case "VALUE" -> Result.ok(SortTarget.VALUE);
      case "VERSION" -> Result.ok(SortTarget.VERSION);
      default ->
          feature(
              "Keys cannot be sorted by \"%s\".",
              text, "bad sort target ", "Use CREATE, KEY, MODIFY, VALUE or VERSION.");
    };
  }

  private Result<Window> window() {
    Window window =
        new Window(
            positive(GetOptions.MIN_MOD),
            positive(GetOptions.MAX_MOD),
            positive(GetOptions.MIN_CREATE),
            positive(GetOptions.MAX_CREATE));
    if (window.maxCreate() > 0 && window.minCreate() > window.maxCreate()) {
      return crossed("CreateRev", window.minCreate(), window.maxCreate());
    }
    return window.maxMod() > 0 && window.minMod() > window.maxMod()
        ? crossed("ModRev", window.minMod(), window.maxMod())
        : Result.ok(window);
  }

  private <T> Result<T> crossed(String name, long min, long max) {
    return Result.failed(
        Usage.problem(
            arguments.mode(),
            ProblemCode.BAD_FEATURE,
            "No revision is at least %d and at most %d.".formatted(min, max),
            "getMin%s(=%d) > getMax%s(=%d)".formatted(name, min, name, max),
            "Give a least revision that is not above the greatest."));
  }

  private <T> Result<T> feature(String what, String value, String etcdctlText, String hint) {
    return Result.failed(
        Usage.problem(
            arguments.mode(),
            ProblemCode.BAD_FEATURE,
            what.formatted(value),
            etcdctlText + value,
            hint));
  }

  private Problem exclusive(OptionSpec one, OptionSpec other) {
    return bad(
        "The options --%s and --%s exclude each other.".formatted(one.name(), other.name()),
        "`--%s` and `--%s` cannot be set at the same time, choose one"
            .formatted(one.name(), other.name()));
  }

  private Problem bad(String what, String etcdctlText) {
    return Usage.problem(
        arguments.mode(),
        ProblemCode.BAD_ARGUMENTS,
        what,
        etcdctlText,
        "See help get for its arguments and options.");
  }

  private boolean flag(OptionSpec option) {
    return arguments.flag(option.name());
  }

  /** A number; what is not above 0 counts as not given. */
  private long positive(OptionSpec option) {
    return Math.max(0, arguments.number(option.name()).orElse(0L));
  }
}
