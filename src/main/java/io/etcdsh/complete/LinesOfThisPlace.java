package io.etcdsh.complete;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Goes on as the newest line did that began so. A line of another cluster is never suggested, and
 * one of which nobody knows the cluster only if it cannot change anything: what was right there may
 * be a disaster here.
 *
 * @param newestFirst the lines that were run, made anew for each use
 * @param place where the session is now
 * @param onlyReads whether a line changes nothing at all
 */
public record LinesOfThisPlace(
    Supplier<Stream<PastLine>> newestFirst, Supplier<String> place, Predicate<String> onlyReads)
    implements Suggestions {
  /** Stands where a secret was (session.Redaction); a line without its secret is of no use. */
  private static final String TAKEN_OUT = "***";

  @Override
  public Optional<String> after(String typed) {
    if (typed.isBlank() || typed.contains("\n")) {
      return Optional.empty();
    }
    String here = place.get();
    return newestFirst
        .get()
        .filter(line -> line.text().length() > typed.length() && line.text().startsWith(typed))
        .filter(line -> Printable.is(line.text()) && !line.text().contains(TAKEN_OUT))
        .filter(line -> line.place().map(here::equals).orElseGet(() -> onlyReads.test(line.text())))
        .findFirst()
        .map(line -> line.text().substring(typed.length()));
  }
}
