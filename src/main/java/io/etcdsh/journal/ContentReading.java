package io.etcdsh.journal;

import io.etcdsh.disk.WholeLines;
import io.etcdsh.model.ClusterId;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the lines of a journal together to entries. A line that cannot be used is noted with its
 * number and costs nothing but itself. For one thread.
 */
final class ContentReading {
  private final ClusterId cluster;
  private final Map<StepReference, Intent> intents = new LinkedHashMap<>();
  private final Map<StepReference, Outcome> outcomes = new HashMap<>();
  private final Map<StepReference, Settlement> settlements = new HashMap<>();
  private final List<Used> used = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** A line that was used, and for which entry. */
  private record Used(EntryId entry, ByteBuffer line) {}

  ContentReading(ClusterId cluster) {
    this.cluster = cluster;
  }

  /** Whether the journal has the intent of a step. */
  static boolean hasIntent(WholeLines lines, StepReference wanted) {
    return lines.whole().stream()
        .map(RecordCodec::read)
        .anyMatch(
            it -> it instanceof LineReading.Whole(Intent intent) && intent.about().equals(wanted));
  }

  void read(WholeLines lines) {
    int number = 0;
    for (ByteBuffer line : lines.whole()) {
      number++;
      switch (RecordCodec.read(line)) {
        case LineReading.Whole(JournalRecord entry) -> add(number, entry, line);
        case LineReading.Newer(int version) ->
            note(
                "Line %d is of a later etcdsh (format %d) and was left out."
                    .formatted(number, version));
        case LineReading.Damaged(String reason) ->
            note("Line %d is damaged and was left out: %s.".formatted(number, reason));
      }
    }
  }

  private void add(int number, JournalRecord entry, ByteBuffer line) {
    Optional<String> objection = objection(entry);
    if (objection.isPresent()) {
      note("Line %d %s; it was left out.".formatted(number, objection.get()));
      return;
    }
    used.add(new Used(entry.about().entry(), line));
    switch (entry) {
      case Intent intent -> intents.put(intent.about(), intent);
      case Outcome outcome -> outcomes.put(outcome.about(), outcome);
      case Settlement settlement -> settlements.put(settlement.about(), settlement);
    }
  }

  /** Why a record does not fit to those before it. */
  private Optional<String> objection(JournalRecord entry) {
    StepReference about = entry.about();
    boolean begun = intents.containsKey(about);
    if (!entry.cluster().equals(cluster)) {
      return Optional.of("is about another cluster, " + entry.cluster());
    }
    if (entry instanceof Intent == begun) {
      String text =
          begun
              ? "begins step %d of %s once more"
              : "tells the end of step %d of %s, whose beginning is missing";
      return Optional.of(text.formatted(about.step() + 1, about.entry()));
    }
    return Optional.empty();
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /** The file itself says that a line was torn, whichever process moved it there. */
  void noteTorn(Path torn) {
    if (Files.exists(torn)) {
      note(
          "The last line was torn when it was written and has been set aside in %s; "
                  .formatted(torn)
              + "delete that file when you have looked at it.");
    }
  }

  JournalContent content() {
    Map<EntryId, List<JournalledStep>> entries = new LinkedHashMap<>();
    intents.forEach(
        (about, intent) ->
            entries.computeIfAbsent(about.entry(), it -> new ArrayList<>()).add(step(intent)));
    return new JournalContent(
        entries.entrySet().stream()
            .map(
                it ->
                    new Entry(
                        it.getKey(),
                        it.getValue().stream()
                            .sorted(Comparator.comparingInt(step -> step.intent().about().step()))
                            .toList()))
            .toList(),
        notes);
  }

  StoredRecords records() {
    return new StoredRecords(
        used.stream()
            .map(it -> new StoredRecord(it.entry(), RecordCodec.rewritten(it.line())))
            .toList(),
        notes);
  }

  private JournalledStep step(Intent intent) {
    return new JournalledStep(
        intent,
        Optional.ofNullable(outcomes.get(intent.about())),
        Optional.ofNullable(settlements.get(intent.about())));
  }
}
