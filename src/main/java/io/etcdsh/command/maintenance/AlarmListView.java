package io.etcdsh.command.maintenance;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Alarm;
import io.etcdsh.model.AlarmKind;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.ResponseHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code alarm list} as etcdctl prints it.
 *
 * @param list as the cluster told it
 * @param line of the etcdctl to follow
 * @param hex whether IDs are to be hexadecimal
 */
record AlarmListView(AlarmList list, EtcdLine line, boolean hex) implements EtcdctlView {

  @Override
  public Bytes simple() {
    return PlainLines.of(list.alarms().stream().map(this::text).toList());
  }

  /**
   * The protobuf text form of an alarm. That of 3.7 has one or two blanks in the middle, fixed for
   * each binary; the official one of 3.7.1 has two.
   */
  private String text(Alarm alarm) {
    boolean modern = line.isAtLeast(EtcdLine.V3_7);
    StringBuilder out = new StringBuilder();
    if (!alarm.memberId().isNone()) {
      out.append("memberID:").append(alarm.memberId().decimal()).append(modern ? "  " : " ");
    }
    if (alarm.kind() != AlarmKind.NONE) {
      out.append("alarm:").append(alarm.kind().name()).append(modern ? "" : " ");
    }
    return modern ? out.toString().stripTrailing() : out.toString();
  }

  @Override
  public Optional<Json> json() {
    return Optional.of(tree());
  }

  Json tree() {
    Json.Builder tree = Json.object().put("header", HeaderText.json(list.header()));
    List<Json> alarms = list.alarms().stream().map(AlarmListView::alarm).toList();
    return (alarms.isEmpty() ? tree : tree.put("alarms", Json.array(alarms))).build();
  }

  private static Json alarm(Alarm alarm) {
    return Json.object()
        .unsignedIfSet("memberID", alarm.memberId().value())
        .numberIfSet("alarm", number(alarm.kind()))
        .build();
  }

  /** The number of {@code AlarmType} in {@code rpc.proto}. */
  private static int number(AlarmKind kind) {
    return switch (kind) {
      case NONE -> 0;
      case NOSPACE -> 1;
      case CORRUPT -> 2;
    };
  }

  /** Absent where etcdctl crashes: up to 3.6 for an answer without header, as 3.4 servers give. */
  @Override
  public Optional<List<String>> fields() {
    if (list.header().equals(ResponseHeader.EMPTY) && !line.isAtLeast(EtcdLine.V3_7)) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>(HeaderText.fields(list.header(), line, hex));
    for (Alarm alarm : list.alarms()) {
      lines.add("\"MemberID\" : " + HeaderText.id(alarm.memberId().value(), line, hex));
      lines.add("\"AlarmType\" : " + alarm.kind().name());
      lines.add("");
    }
    return Optional.of(lines);
  }

  @Override
  public Optional<Bytes> protobuf() {
    return Optional.of(list.encoded());
  }
}
