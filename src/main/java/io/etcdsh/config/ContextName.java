package io.etcdsh.config;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.regex.Pattern;

/**
 * What a context may be called. The name stands in the prompt and is typed to approve changes, so
 * it is short and plain.
 */
public final class ContextName {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@:/-]{0,63}");

  /** The rule in words. */
  static final String RULE =
      "A name has 1 to 64 letters, digits and _ . @ : / - and begins with a letter, digit or _.";

  private ContextName() {}

  /** Whether {@code name} will do. */
  public static boolean allows(String name) {
    return ALLOWED.matcher(name).matches();
  }

  /** The name itself; fails with {@code E-BAD-ARGUMENTS}. */
  public static Result<String> check(String name) {
    return allows(name)
        ? Result.ok(name)
        : Result.failed(
            Problem.of(
                ProblemCode.BAD_ARGUMENTS, "'%s' cannot name a context.".formatted(name), RULE));
  }
}
