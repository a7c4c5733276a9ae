package io.etcdsh.top;

import io.etcdsh.answer.ByteSize;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.live.MemberPulse;
import io.etcdsh.live.Pulse;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One member at length. */
final class MemberDetail {
  private MemberDetail() {}

  static List<List<Cell>> lines(Pulse pulse, MemberPulse shown, Instant now) {
    Member member = shown.member();
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(List.of(Cell.of(member.label(), Tone.HEADING)));
    lines.add(line("ID", member.id().hex()));
    lines.add(line("peer URLs", String.join(", ", member.peerUrls())));
    lines.add(line("client URLs", String.join(", ", member.clientUrls())));
    shown.visit().ifPresent(visit -> lines.add(line("last answer", heard(visit, now))));
    shown
        .visit()
        .flatMap(MemberVisit::failure)
        .ifPresent(it -> lines.add(bad("trouble", it.what())));
    shown.status().ifPresent(status -> lines.addAll(told(pulse, status)));
    return lines;
  }

  private static List<List<Cell>> told(Pulse pulse, MemberStatus status) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(
        line("sees leader", status.leader().isNone() ? "none" : pulse.label(status.leader())));
    lines.add(
        line(
            "raft",
            "term %s, index %s, applied %s"
                .formatted(
                    Long.toUnsignedString(status.raftTerm()),
                    Long.toUnsignedString(status.raftIndex()),
                    Long.toUnsignedString(status.raftAppliedIndex()))));
    lines.add(
        line(
            "database",
            "%s, in use %s%s"
                .formatted(
                    ByteSize.text(status.dbSize()),
                    ByteSize.text(status.dbSizeInUse()),
                    status.dbSizeQuota() > 0
                        ? ", quota " + ByteSize.text(status.dbSizeQuota())
                        : "")));
    lines.add(line("revision", Long.toString(status.header().revision())));
    status.storageVersion().ifPresent(it -> lines.add(line("storage", it)));
    status.errors().forEach(error -> lines.add(bad("says", error)));
    return lines;
  }

  private static String heard(MemberVisit visit, Instant now) {
    return visit
        .heard()
        .map(at -> Math.max(0, Duration.between(at, now).toSeconds()) + " s ago")
        .orElse("never");
  }

  private static List<Cell> line(String name, String value) {
    return List.of(Cell.of(head(name), Tone.FAINT), Cell.of(value));
  }

  private static List<Cell> bad(String name, String value) {
    return List.of(Cell.of(head(name), Tone.FAINT), Cell.of(value, Tone.BAD));
  }

  private static String head(String name) {
    return String.format(Locale.ROOT, "  %-12s ", name);
  }
}
