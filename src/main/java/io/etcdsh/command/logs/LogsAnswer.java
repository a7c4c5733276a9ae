package io.etcdsh.command.logs;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.logs.Analysis;
import io.etcdsh.logs.Episode;
import io.etcdsh.problem.ExitStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What logs tell.
 *
 * @param analysis all of it
 * @param limit rows of the timeline that are wanted
 */
record LogsAnswer(Analysis analysis, Optional<Long> limit) implements Answer {
  private static final long FOR_PEOPLE = 20;

  @Override
  public Document document() {
    return new LogsDocument(analysis, worst(limit.orElse(FOR_PEOPLE))).document();
  }

  @Override
  public Json json() {
    return LogsJson.of(analysis, worst(limit.orElse(Long.MAX_VALUE)));
  }

  /** The worst episodes, in the order of time. */
  private List<Episode> worst(long most) {
    return analysis.timeline().stream()
        .sorted(
            Comparator.comparing((Episode it) -> it.kind().severity()).thenComparing(Episode::kind))
        .limit(most)
        .sorted(Comparator.comparing(Episode::first).thenComparing(Episode::kind))
        .toList();
  }

  @Override
  public ExitStatus exit() {
    boolean trouble = analysis.findings().stream().anyMatch(it -> it.severity().isTrouble());
    return trouble ? ExitStatus.FINDINGS : ExitStatus.DONE;
  }
}
