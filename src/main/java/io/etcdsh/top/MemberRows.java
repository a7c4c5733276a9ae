package io.etcdsh.top;

import io.etcdsh.answer.ByteSize;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.live.MemberPulse;
import io.etcdsh.live.Pulse;
import io.etcdsh.model.MemberStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of the members; a narrow screen has less of the sizes. */
record MemberRows(Pulse pulse, int columns, boolean unicode) {
  private static final int WIDE_COLUMNS = 103;

  private static final int BAR = 10;
  private static final double PERCENT = 100;

  List<List<Cell>> lines(List<MemberPulse> members, int selected) {
    List<List<Cell>> lines = new ArrayList<>();
    Row head =
        new Row(
            "", "MEMBER", "ROLE", "VERSION", "DB SIZE", "IN USE", "QUOTA", "APPLIED", "BEHIND",
            "TERM", "TOOK");
    lines.add(List.of(Cell.of(text(head), Tone.HEADING)));
    for (int i = 0; i < members.size(); i++) {
      MemberPulse member = members.get(i);
      Tone tone = member.silent() ? Tone.BAD : Tone.PLAIN;
      lines.add(List.of(Cell.of(text(row(member, i == selected ? "> " : "  ")), tone)));
    }
    return lines;
  }

  private record Row(
      String mark,
      String name,
      String role,
      String version,
      String size,
      String used,
      String quota,
      String applied,
      String behind,
      String term,
      String took) {}

  private boolean wide() {
    return columns >= WIDE_COLUMNS;
  }

  private String text(Row row) {
    String line =
        wide()
            ? String.format(
                Locale.ROOT,
                "%-2s%-12.12s %-8s %-9.9s %9s %9s %-15s %10s %7s %5s %7s",
                row.mark(),
                row.name(),
                row.role(),
                row.version(),
                row.size(),
                row.used(),
                row.quota(),
                row.applied(),
                row.behind(),
                row.term(),
                row.took())
            : String.format(
                Locale.ROOT,
                // exactly 80 columns
                "%-2s%-12.12s %-8s %-7.7s %9s %5s %10s %7s %5s %7s",
                row.mark(),
                row.name(),
                row.role(),
                row.version(),
                row.size(),
                row.quota(),
                row.applied(),
                row.behind(),
                row.term(),
                row.took());
    return line.stripTrailing();
  }

  private Row row(MemberPulse member, String mark) {
    String name = member.member().label();
    Optional<MemberStatus> told = member.status();
    if (told.isEmpty()) {
      String why = member.member().started() ? "silent" : "new";
      return new Row(mark, name, role(member), "", "", "", "", "", "", "", why);
    }
    MemberStatus status = told.get();
    return new Row(
        mark,
        name,
        role(member),
        status.version(),
        ByteSize.text(status.dbSize()),
        ByteSize.text(status.dbSizeInUse()),
        quota(status),
        Long.toUnsignedString(status.raftAppliedIndex()),
        pulse.behind(member).map(String::valueOf).orElse("?"),
        Long.toUnsignedString(status.raftTerm()),
        member.visit().map(MemberRows::took).orElse(""));
  }

  private String role(MemberPulse member) {
    if (member.member().id().equals(pulse.leader())) {
      return "leader";
    }
    return member.member().learner() ? "learner" : "voter";
  }

  /** Since 3.6 a member tells its quota; the bar is what of it the file takes. */
  private String quota(MemberStatus status) {
    if (status.dbSizeQuota() <= 0) {
      return "-";
    }
    double share = Math.min(1, (double) status.dbSize() / status.dbSizeQuota());
    String percent = String.format(Locale.ROOT, "%3.0f%%", share * PERCENT);
    int full = (int) Math.round(share * BAR);
    String bar =
        (unicode ? "\u2588" : "#").repeat(full) + (unicode ? "\u2591" : ".").repeat(BAR - full);
    return wide() ? bar + percent : percent.strip();
  }

  private static String took(MemberVisit visit) {
    double millis = visit.took().toNanos() / 1e6;
    return String.format(Locale.ROOT, millis < BAR ? "%.1f ms" : "%.0f ms", millis);
  }
}
