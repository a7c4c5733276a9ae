package io.etcdsh.command.metrics;

import io.etcdsh.alert.Outcome;
import io.etcdsh.alert.Outcome.State;
import io.etcdsh.alert.Spans;
import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rules stand.
 *
 * @param sources who was asked
 * @param outcomes rule by rule
 * @param window the time between the two looks
 */
record AlertsAnswer(Sources sources, List<Outcome> outcomes, Duration window) implements Answer {
  AlertsAnswer {
    outcomes = List.copyOf(outcomes);
  }

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Lines(List.of(List.of(summary()))));
    outcomes.stream()
        .filter(it -> it.state() == State.FIRING)
        .map(FiringBlock::of)
        .forEach(blocks::add);
    blocks.add(new AlertsTable(outcomes).block());
    if (outcomes.stream().anyMatch(Outcome::shortSighted)) {
      blocks.add(Document.lines(legend()).blocks().getFirst());
    }
    return new Document(blocks);
  }

  private Cell summary() {
    String text =
        "%d of %d rules fire, %d are ok, %d have no data; %d of %d members told their metrics."
            .formatted(
                count(State.FIRING),
                outcomes.size(),
                count(State.OK),
                count(State.NO_DATA),
                sources.answering().size(),
                sources.all().size());
    boolean trouble = outcomes.stream().anyMatch(Outcome::isTrouble);
    return Cell.of(text, trouble ? Tone.BAD : Tone.PLAIN);
  }

  private String legend() {
    return "'%s of 15m': the rule needs 15m of history and was checked over %s."
        .formatted(Spans.text(window), Spans.text(window));
  }

  private long count(State state) {
    return outcomes.stream().filter(it -> it.state() == state).count();
  }

  @Override
  public Json json() {
    return Json.object()
        .put("window", Numbers.json(window.toMillis() / 1000.0))
        .put("rules", Json.array(outcomes.stream().map(OutcomeJson::of).toList()))
        .put("members", Json.array(sources.all().stream().map(SourceJson::start).toList()))
        .build();
  }

  @Override
  public List<Problem> problems() {
    return sources.problems();
  }

  /** A member that is silent is a finding by itself, so that nothing else counts. */
  @Override
  public ExitStatus exit() {
    return outcomes.stream().anyMatch(Outcome::isTrouble) ? ExitStatus.FINDINGS : ExitStatus.DONE;
  }
}
