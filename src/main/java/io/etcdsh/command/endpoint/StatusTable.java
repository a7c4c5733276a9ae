package io.etcdsh.command.endpoint;

import io.etcdsh.answer.ByteSize;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.MemberStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our own table of {@code endpoint status}: what etcdctl shows, and what has to be computed from
 * it. "In use" is the used part of the database file, "quota" the part of the quota that the file
 * takes, "lag" the number of raft entries behind the furthest member.
 *
 * @param survey what the members said
 */
record StatusTable(Survey<MemberStatus> survey) {
  /** From here on a defragmentation or a look at the quota is due, in percent. */
  private static final int QUOTA_WARNING = 80;

  /** A follower is a few entries behind at any moment; more than this is worth a look. */
  private static final long LAG_WARNING = 1000;

  private static final List<String> HEADINGS =
      List.of(
          "Member",
          "ID",
          "Endpoint",
          "Role",
          "Version",
          "DB size",
          "In use",
          "Quota",
          "Term",
          "Index",
          "Lag",
          "Notes");
  private static final List<Align> ALIGN =
      List.of(
          Align.LEFT,
          Align.LEFT,
          Align.LEFT,
          Align.LEFT,
          Align.LEFT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.LEFT);

  Block block() {
    return FilledTable.of(HEADINGS, ALIGN, survey.byName().stream().map(this::row).toList())
        .withSpare("Term", "Index", "Endpoint", "ID", "In use", "Quota");
  }

  private List<Cell> row(Sighting<MemberStatus> sighting) {
    List<Cell> row = new ArrayList<>(RowStart.of(sighting));
    row.addAll(sighting.status().map(this::numbers).orElseGet(StatusTable::noNumbers));
    row.add(notes(sighting));
    return row;
  }

  private static List<Cell> noNumbers() {
    return Stream.generate(() -> Cell.of("")).limit(HEADINGS.size() - 5L).toList();
  }

  private List<Cell> numbers(MemberStatus status) {
    long lag = furthest() - status.raftIndex();
    return List.of(
        Cell.of(status.version(), older(status) ? Tone.WARNING : Tone.PLAIN),
        Cell.of(ByteSize.text(status.dbSize())),
        Cell.of(percent(status.dbSizeInUse(), status.dbSize())),
        quota(status),
        Cell.of(Long.toUnsignedString(status.raftTerm())),
        Cell.of(Long.toUnsignedString(status.raftIndex())),
        Cell.of(Long.toString(lag), lag > LAG_WARNING ? Tone.WARNING : Tone.PLAIN));
  }

  private static Cell quota(MemberStatus status) {
    boolean near =
        status.dbSizeQuota() > 0 && status.dbSize() * 100 / status.dbSizeQuota() >= QUOTA_WARNING;
    return Cell.of(
        percent(status.dbSize(), status.dbSizeQuota()), near ? Tone.WARNING : Tone.PLAIN);
  }

  private static String percent(long part, long whole) {
    return whole <= 0 ? "" : part * 100 / whole + "%";
  }

  private long furthest() {
    return survey.sightings().stream()
        .flatMap(sighting -> sighting.status().stream())
        .mapToLong(MemberStatus::raftIndex)
        .max()
        .orElse(0);
  }

  private boolean older(MemberStatus status) {
    Optional<EtcdVersion> newest =
        survey.sightings().stream()
            .flatMap(sighting -> sighting.status().stream())
            .flatMap(seen -> EtcdVersion.parse(seen.version()).stream())
            .max(EtcdVersion::compareTo);
    Optional<EtcdVersion> own = EtcdVersion.parse(status.version());
    return newest.isPresent() && own.isPresent() && own.get().compareTo(newest.get()) < 0;
  }

  private Cell notes(Sighting<MemberStatus> sighting) {
    if (sighting.status().isEmpty()) {
      return RowStart.reason(sighting);
    }
    MemberStatus status = sighting.status().get();
    List<String> notes = new ArrayList<>(new StatusTroubles(survey).of(status));
    boolean bad = !notes.isEmpty();
    if (older(status)) {
      notes.add("older version than others");
    }
    status
        .downgrade()
        .filter(MemberStatus.Downgrade::enabled)
        .ifPresent(downgrade -> notes.add("downgrade to " + downgrade.targetVersion()));
    if (sighting.member().isEmpty()) {
      notes.add("not in the member list");
    }
    Tone tone = notes.isEmpty() ? Tone.PLAIN : Tone.WARNING;
    return Cell.of(String.join("; ", notes), bad ? Tone.BAD : tone);
  }
}
