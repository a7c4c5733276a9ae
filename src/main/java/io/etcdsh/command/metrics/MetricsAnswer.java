package io.etcdsh.command.metrics;

import io.etcdsh.alert.Spans;
import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Series by member.
 *
 * @param sources the members
 * @param series the rows
 * @param rate the time between two looks; absent for one look
 */
record MetricsAnswer(Sources sources, List<Series> series, Optional<Duration> rate)
    implements Answer {
  MetricsAnswer {
    series = List.copyOf(series);
  }

  @Override
  public Document document() {
    List<Series> shown = series.stream().filter(it -> !isIdle(it)).toList();
    List<List<Cell>> rows = new ArrayList<>();
    if (sources.answering().size() < sources.all().size()) {
      rows.add(row("", MetricsAnswer::excuse));
    }
    shown.forEach(it -> rows.addAll(rows(it)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table(headings(), align(), rows));
    Document.lines(notes(series.size() - shown.size()).toArray(String[]::new)).blocks().stream()
        .filter(it -> !it.equals(new Block.Lines(List.of())))
        .forEach(blocks::add);
    return new Document(blocks);
  }

  private List<String> headings() {
    return Stream.concat(Stream.of("Series"), sources.all().stream().map(Source::name)).toList();
  }

  private List<Align> align() {
    return Stream.concat(Stream.of(Align.LEFT), sources.all().stream().map(it -> Align.RIGHT))
        .toList();
  }

  private List<Cell> row(String name, Function<Source, String> cell) {
    return Stream.concat(
            Stream.of(Cell.of(name)), sources.all().stream().map(cell).map(MetricsAnswer::cell))
        .toList();
  }

  private static Cell cell(String text) {
    return Cell.of(text, text.equals("-") ? Tone.FAINT : Tone.PLAIN);
  }

  /** Why a column is empty, in two words; the whole reason stands below. */
  private static String excuse(Source source) {
    if (!source.hasStarted()) {
      return "unstarted";
    }
    return source
        .told()
        .failure()
        .map(it -> it.code() == ProblemCode.TIMEOUT ? "timed out" : "no answer")
        .orElse("");
  }

  private List<List<Cell>> rows(Series one) {
    MetricCells cells = new MetricCells(one, rate.isPresent());
    String name = one.text(sources);
    if (!one.isHistogram()) {
      return List.of(row(name, cells::value));
    }
    return List.of(
        row(name, it -> cells.bars(it, sources.all())),
        row("  p50", it -> cells.quantile(it, 0.5)),
        row("  p99", it -> cells.quantile(it, 0.99)),
        row("  highest", cells::highest));
  }

  /** Of series that differ by labels there may be hundreds that nobody ever used. */
  private boolean isIdle(Series one) {
    return !one.labels().isEmpty() && sources.answering().stream().allMatch(it -> isIdle(one, it));
  }

  private static boolean isIdle(Series one, Source source) {
    return one.isHistogram()
        ? new MetricCells(one, false).histogram(source).isEmpty()
        : one.sample(source).filter(it -> it.value() != 0).isEmpty();
  }

  private List<String> notes(int idle) {
    List<String> notes = new ArrayList<>();
    sources.problems().forEach(it -> notes.add(it.what() + " " + it.why()));
    rate.ifPresent(it -> notes.add("Counters and histograms over " + Spans.text(it) + "."));
    if (idle > 0) {
      notes.add("%d more series are 0 on every member; -w json has them.".formatted(idle));
    }
    return notes;
  }

  @Override
  public Json json() {
    return Json.object()
        .put("rateSeconds", rate.map(it -> Numbers.json(it.toMillis() / 1000.0)))
        .put(
            "members",
            Json.array(
                sources.all().stream()
                    .map(it -> new SamplesJson(it, series, rate.isPresent()).member())
                    .toList()))
        .build();
  }

  @Override
  public List<Problem> problems() {
    return sources.problems();
  }

  @Override
  public ExitStatus exit() {
    return sources.exit();
  }
}
