package io.etcdsh.command.logs;

import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.logs.Analysis;
import io.etcdsh.logs.Episode;
import io.etcdsh.logs.LogKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What logs tell, for people: what was read, what was found, and what happened when.
 *
 * @param analysis all of it
 * @param rows of the timeline
 */
record LogsDocument(Analysis analysis, List<Episode> rows) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int SHORT = 12;

  /** Copies the list. */
  LogsDocument {
    rows = List.copyOf(rows);
  }

  Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(summary());
    analysis.findings().forEach(it -> blocks.add(finding(it)));
    if (analysis.findings().isEmpty()) {
      blocks.add(line(Cell.of("Nothing was found that has to be mended.", Tone.GOOD)));
    }
    if (!rows.isEmpty()) {
      blocks.add(timeline());
    }
    int left = analysis.timeline().size() - rows.size();
    if (left > 0) {
      blocks.add(
          line(
              Cell.of(
                  left + " more episodes of lesser weight; --limit N shows more.", Tone.FAINT)));
    }
    return new Document(blocks);
  }

  private Block summary() {
    List<Block.Pair> pairs = new ArrayList<>();
    pairs.add(pair("Members", String.join(", ", analysis.members())));
    if (!analysis.versions().isEmpty()) {
      pairs.add(pair("Versions", String.join(", ", analysis.versions())));
    }
    analysis
        .first()
        .ifPresent(first -> pairs.add(pair("Time", span(first, analysis.last().orElse(first)))));
    pairs.add(pair("Lines", lines()));
    String seen =
        new TreeMap<>(analysis.counts())
            .entrySet().stream()
                .map(it -> it.getKey().title() + " " + it.getValue())
                .collect(Collectors.joining(", "));
    if (!seen.isEmpty()) {
      pairs.add(pair("Seen", seen));
    }
    return new Block.Pairs(pairs);
  }

  private static String span(Instant first, Instant last) {
    return "%s to %s"
        .formatted(first.truncatedTo(ChronoUnit.SECONDS), last.truncatedTo(ChronoUnit.SECONDS));
  }

  private String lines() {
    return "%d in %d file%s; %d not etcd's, %d harmless"
        .formatted(
            analysis.lines(),
            analysis.files().size(),
            analysis.files().size() == 1 ? "" : "s",
            analysis.unread(),
            analysis.benign());
  }

  private static Block.Pair pair(String name, String value) {
    return new Block.Pair(name, Cell.of(value));
  }

  private static Block line(Cell cell) {
    return new Block.Lines(List.of(List.of(cell)));
  }

  private static Block finding(Finding finding) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(
        List.of(
            Cell.of(finding.severity().word() + ": ", tone(finding.severity())),
            Cell.of(finding.what())));
    lines.add(List.of(Cell.of("  Why  ", Tone.HEADING), Cell.of(finding.cause())));
    for (Proof proof : finding.proofs()) {
      lines.add(
          List.of(Cell.of("  Seen ", Tone.HEADING), Cell.of(proof.source() + " " + proof.text())));
    }
    for (String remedy : finding.remedies()) {
      lines.add(List.of(Cell.of("  Next ", Tone.HEADING), Cell.of(remedy, Tone.COMMAND)));
    }
    return new Block.Lines(lines);
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Tone.BAD;
      case WARNING -> Tone.WARNING;
      case NOTICE -> Tone.FAINT;
    };
  }

  private Block timeline() {
    return new Block.Table(
            List.of("Time (UTC)", "Member", "What", "Peer", "Lines", "Lasted", "Worst"),
            List.of(
                Align.LEFT,
                Align.LEFT,
                Align.LEFT,
                Align.LEFT,
                Align.RIGHT,
                Align.RIGHT,
                Align.RIGHT),
            rows.stream().map(LogsDocument::row).toList())
        .withSpare("Lasted", "Peer");
  }

  private static List<Cell> row(Episode episode) {
    return List.of(
        Cell.of(TIME.format(episode.first())),
        Cell.of(shortened(episode.member())),
        Cell.of(episode.kind().title(), tone(episode.kind())),
        Cell.of(shortened(episode.peer())),
        Cell.of(Long.toString(episode.count())),
        Cell.of(time(episode.lasted())),
        Cell.of(time(episode.worst())));
  }

  private static Tone tone(LogKind kind) {
    return kind.severity() == Severity.NOTICE ? Tone.FAINT : tone(kind.severity());
  }

  private static String shortened(String name) {
    return name.length() <= SHORT ? name : "…" + name.substring(name.length() - SHORT + 1);
  }

  private static String time(Duration duration) {
    return duration.isZero() ? "" : Episode.time(duration);
  }
}
