package io.etcdsh.shell;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.complete.LiveValues;
import io.etcdsh.complete.Printable;
import io.etcdsh.complete.Proposal;
import io.etcdsh.complete.Proposals;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.complete.TypedLine;
import io.etcdsh.complete.Vocabulary;
import io.etcdsh.config.Alias;
import io.etcdsh.line.PipedLine;
import io.etcdsh.session.LineRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * Gives JLine what {@link Proposals} finds. Runs under the reader's lock, so it never waits for
 * longer than nobody notices: what arrives later is shown by {@link LineEditor#showWhenItArrives}.
 */
final class LineCompleter implements Completer {
  /**
   * A healthy cluster near by answers in a few milliseconds, and one TAB is enough then. Together
   * with the work of drawing it stays under the 50 ms from which on keys feel slow.
   */
  private static final Duration UNNOTICED = Duration.ofMillis(30);

  /** The least that a meaning must have room for to be of use. */
  private static final int LEAST_SUMMARY = 12;

  /** The prompt and a row to spare. */
  private static final int ROWS_OF_THE_LINE = 2;

  private final CommandRegistry registry;
  private final Surroundings around;
  private final LiveValues values;
  private final LineRunner runner;
  private final Proposals proposals;
  private final Semaphore arrivals = new Semaphore(0);

  LineCompleter(CommandRegistry registry, LineRunner runner) {
    this.registry = registry;
    this.runner = runner;
    this.around = runner.surroundings();
    this.values = new LiveValues(around, System::nanoTime);
    this.proposals =
        new Proposals(
            new Vocabulary(runner.commands(), runner.globalOptions()), values, this::unavailable);
  }

  /** From now on {@code editor} shows what arrives too late for a key press. */
  void tell(LineEditor editor) {
    values.onArrival(
        () -> {
          arrivals.release();
          editor.arrived();
        });
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String text = line.line().substring(0, line.cursor());
    if (PipedLine.of(text).isPresent()) {
      return; // what the host's commands take is not ours to know
    }
    TypedLine typed = meant(TypedLine.of(text));
    List<Proposal> found = proposals.at(typed);
    if (values.busy()) {
      waitUnnoticed();
      found = proposals.at(typed);
    }
    if (found.isEmpty() && values.busy() && reader instanceof LineEditor editor && mayShowLater()) {
      editor.showWhenItArrives();
    }
    offer(Stream.concat(aliases(typed), found.stream()).toList(), reader.getTerminal(), candidates);
  }

  private Stream<Proposal> aliases(TypedLine typed) {
    return typed.before().isEmpty()
        ? runner.aliases().stream()
            .map(alias -> Proposal.of(alias.name(), alias.text()).in("Aliases"))
        : Stream.empty();
  }

  /** With a meaning each takes a row; JLine asks before it shows more than the screen has. */
  private static void offer(List<Proposal> found, Terminal terminal, List<Candidate> candidates) {
    List<Proposal> shown = found.stream().filter(it -> Printable.is(it.value())).toList();
    long headings = shown.stream().map(Proposal::group).distinct().count();
    boolean crowded = shown.size() + headings > terminal.getHeight() - ROWS_OF_THE_LINE;
    int order = 0;
    for (Proposal proposal : shown) {
      candidates.add(
          crowded ? bare(proposal, ++order) : candidate(proposal, ++order, terminal.getWidth()));
    }
  }

  private static Candidate bare(Proposal proposal, int order) {
    String shown = SafeText.of(proposal.shown());
    return new Candidate(
        proposal.value(), shown, null, null, null, null, proposal.complete(), order);
  }

  /** Behind an alias that stands for one line, what may follow is what may follow that line. */
  private TypedLine meant(TypedLine typed) {
    return runner.aliases().stream()
        .filter(it -> !typed.before().isEmpty() && it.name().equals(typed.before().getFirst()))
        .filter(it -> it.lines().size() == 1 && !it.hasParameters())
        .findFirst()
        .map(it -> expanded(it, typed))
        .orElse(typed);
  }

  private static TypedLine expanded(Alias alias, TypedLine typed) {
    List<String> words = new ArrayList<>(TypedLine.of(alias.text() + " ").before());
    words.addAll(typed.before().subList(1, typed.before().size()));
    return new TypedLine(words, typed.current(), typed.start(), typed.quote());
  }

  /** A list that appears by itself is nothing for a screen that must stay as it was written. */
  private boolean mayShowLater() {
    return !around.settings().screen().accessible();
  }

  private void waitUnnoticed() {
    long end = System.nanoTime() + UNNOTICED.toNanos();
    try {
      arrivals.drainPermits();
      long left = UNNOTICED.toNanos();
      while (values.busy() && left > 0) {
        boolean _ = arrivals.tryAcquire(left, TimeUnit.NANOSECONDS);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** JLine cannot draw a meaning that has no room beside its word, so there it is left out. */
  private static Candidate candidate(Proposal proposal, int order, int columns) {
    String shown = SafeText.of(proposal.shown());
    int room = columns - shown.length() - "  ()".length();
    @Nullable String summary =
        proposal.summary().isEmpty() || room < LEAST_SUMMARY
            ? null
            : SafeText.of(proposal.summary());
    return new Candidate(
        proposal.value(),
        shown,
        SafeText.of(proposal.group()),
        summary,
        null,
        null,
        proposal.complete(),
        order);
  }

  private Optional<String> unavailable(CommandSpec spec) {
    return Optional.ofNullable(registry.getCommandByName(spec.name()))
        .map(command -> command.getAvailabilityProvider().get())
        .filter(availability -> !availability.isAvailable())
        .map(availability -> availability.reason());
  }
}
