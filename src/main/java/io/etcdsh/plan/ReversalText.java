package io.etcdsh.plan;

/** Reversals in words. */
public final class ReversalText {
  private ReversalText() {}

  /** How a step is taken back, and whether exactly. */
  public static String of(Reversal reversal) {
    return switch (reversal) {
      case Reversal.Exact(String text) -> text;
      case Reversal.Compensating(String text, String differs) ->
          "not exactly: " + text + "; it comes back with " + differs;
      case Reversal.Irreversible(String text) -> "cannot be undone: " + text;
      case Reversal.Needless(String text) -> text;
    };
  }
}
