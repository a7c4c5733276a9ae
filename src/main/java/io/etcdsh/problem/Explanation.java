package io.etcdsh.problem;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What there is to say about a problem beyond the message of one case: the source of {@code
 * explain} and of the page on problems.
 *
 * @param code which problem
 * @param meaning one sentence
 * @param cause why it happens, a few sentences
 * @param remedies what to do, in this order, a sentence or two each; lines to type stand in {@code
 *     '...'}
 */
public record Explanation(ProblemCode code, String meaning, String cause, List<String> remedies) {
  private static final Map<ProblemCode, Explanation> ALL = all();

  /** Copies the list. */
  public Explanation {
    remedies = List.copyOf(remedies);
  }

  /** What there is to say about {@code code}; a test sees to it that there is something. */
  public static Explanation of(ProblemCode code) {
    return ALL.getOrDefault(code, new Explanation(code, "", "", List.of()));
  }

  private static Map<ProblemCode, Explanation> all() {
    Map<ProblemCode, Explanation> all = new EnumMap<>(ProblemCode.class);
    Stream.of(
            LineExplanations.ALL,
            AccessExplanations.ALL,
            ClusterExplanations.ALL,
            ChangeExplanations.ALL)
        .flatMap(List::stream)
        .forEach(it -> all.put(it.code(), it));
    return all;
  }
}
