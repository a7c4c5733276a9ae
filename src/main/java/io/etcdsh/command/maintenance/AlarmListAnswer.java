package io.etcdsh.command.maintenance;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.Alarm;
import io.etcdsh.model.AlarmKind;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import java.util.List;
import java.util.Optional;

/**
 * The alarms that are raised.
 *
 * @param alarms as the cluster told them
 * @param members to name who raised them; may be empty
 */
record AlarmListAnswer(AlarmList alarms, List<Member> members) implements Answer {
  AlarmListAnswer {
    members = List.copyOf(members);
  }

  @Override
  public Document document() {
    if (alarms.alarms().isEmpty()) {
      return Document.of(
          new Block.Lines(List.of(List.of(Cell.of("No alarm is raised.", Tone.GOOD)))));
    }
    List<List<Cell>> rows = alarms.alarms().stream().map(this::row).toList();
    return Document.of(
        new Block.Table(
            List.of("Alarm", "Member", "ID", "Meaning"),
            List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
            rows));
  }

  private List<Cell> row(Alarm alarm) {
    String name =
        members.stream()
            .filter(member -> member.id().equals(alarm.memberId()))
            .map(Member::label)
            .findFirst()
            .orElse("");
    return List.of(
        Cell.of(alarm.kind().name(), Tone.BAD),
        Cell.of(name),
        Cell.of(alarm.memberId().isNone() ? "unknown" : alarm.memberId().hex()),
        Cell.of(meaning(alarm.kind())));
  }

  private static String meaning(AlarmKind kind) {
    return switch (kind) {
      case NONE -> "";
      case NOSPACE -> "The quota is reached; the cluster takes no more writes.";
      case CORRUPT -> "Members disagree about the data.";
    };
  }

  @Override
  public Json json() {
    return new AlarmListView(alarms, EtcdLine.NEWEST, false).tree();
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(new AlarmListView(alarms, line, hex));
  }
}
