package io.etcdsh.shell;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.session.LineRunner;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandRegistry;

/** Gives JLine what {@link Proposals} finds. Runs under the reader's lock, so it never waits. */
final class LineCompleter implements Completer {
  private final CommandRegistry registry;
  private final LineRunner runner;

  LineCompleter(CommandRegistry registry, LineRunner runner) {
    this.registry = registry;
    this.runner = runner;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    Proposals proposals =
        new Proposals(runner.commands(), runner.globalOptions(), runner.facts(), this::unavailable);
    int order = 0;
    for (Proposal proposal : proposals.at(before, line.word())) {
      if (SafeText.isSafe(proposal.value())) {
        candidates.add(candidate(proposal, order++));
      }
    }
  }

  private static Candidate candidate(Proposal proposal, int order) {
    @Nullable String summary =
        proposal.summary().isEmpty() ? null : SafeText.of(proposal.summary());
    return new Candidate(
        proposal.value(), proposal.value(), null, summary, null, null, proposal.complete(), order);
  }

  private Optional<String> unavailable(CommandSpec spec) {
    return Optional.ofNullable(registry.getCommandByName(spec.name()))
        .map(command -> command.getAvailabilityProvider().get())
        .filter(availability -> !availability.isAvailable())
        .map(availability -> availability.reason());
  }
}
