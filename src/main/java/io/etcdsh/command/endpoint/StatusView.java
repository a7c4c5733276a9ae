package io.etcdsh.command.endpoint;

import io.etcdsh.answer.ByteSize;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.GoQuote;
import io.etcdsh.answer.Grid;
import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.command.endpoint.Asked.Answered;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.MemberStatus.Downgrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code endpoint status} as etcdctl prints it ({@code printer.go}, makeEndpointStatusTable). From
 * 3.6 on it has seven columns more.
 *
 * @param asked the endpoints in etcdctl's order
 * @param line of the etcdctl to follow
 * @param hex whether IDs are to be hexadecimal
 */
record StatusView(List<Asked<MemberStatus>> asked, EtcdLine line, boolean hex)
    implements EtcdctlView {
  private static final List<String> HEADINGS =
      List.of(
          "ENDPOINT",
          "ID",
          "VERSION",
          "DB SIZE",
          "IS LEADER",
          "IS LEARNER",
          "RAFT TERM",
          "RAFT INDEX",
          "RAFT APPLIED INDEX",
          "ERRORS");
  private static final List<String> HEADINGS_SINCE_3_6 =
      List.of(
          "ENDPOINT",
          "ID",
          "VERSION",
          "STORAGE VERSION",
          "DB SIZE",
          "IN USE",
          "PERCENTAGE NOT IN USE",
          "QUOTA",
          "IS LEADER",
          "IS LEARNER",
          "RAFT TERM",
          "RAFT INDEX",
          "RAFT APPLIED INDEX",
          "ERRORS",
          "DOWNGRADE TARGET VERSION",
          "DOWNGRADE ENABLED");

  private boolean modern() {
    return line.isAtLeast(EtcdLine.V3_6);
  }

  private List<Answered<MemberStatus>> answered() {
    return Asked.answered(asked);
  }

  @Override
  public Bytes simple() {
    return PlainLines.rows(grid());
  }

  @Override
  public Optional<Grid> table() {
    return Optional.of(grid());
  }

  private Grid grid() {
    return new Grid(
        modern() ? HEADINGS_SINCE_3_6 : HEADINGS,
        answered().stream().map(one -> row(one.endpoint().text(), one.value())).toList());
  }

  private List<String> row(String endpoint, MemberStatus status) {
    List<String> row = new ArrayList<>();
    row.add(endpoint);
    row.add(status.header().memberId().hex());
    row.add(status.version());
    if (modern()) {
      row.add(status.storageVersion().orElse(""));
    }
    row.add(ByteSize.text(status.dbSize()));
    if (modern()) {
      row.add(ByteSize.text(status.dbSizeInUse()));
      row.add(notInUse(status) + "%");
      row.add(ByteSize.text(status.dbSizeQuota()));
    }
    row.add(Boolean.toString(status.isLeader()));
    row.add(Boolean.toString(status.learner()));
    row.add(Long.toUnsignedString(status.raftTerm()));
    row.add(Long.toUnsignedString(status.raftIndex()));
    row.add(Long.toUnsignedString(status.raftAppliedIndex()));
    row.add(String.join(", ", status.errors()));
    if (modern()) {
      row.add(status.downgrade().map(Downgrade::targetVersion).orElse(""));
      row.add(Boolean.toString(status.downgrade().map(Downgrade::enabled).orElse(false)));
    }
    return row;
  }

  private static long notInUse(MemberStatus status) {
    return status.dbSize() == 0 ? 100 : 100 - status.dbSizeInUse() * 100 / status.dbSize();
  }

  @Override
  public Optional<Json> json() {
    List<Json> entries =
        answered().stream()
            .map(
                one ->
                    Json.object()
                        .put("Endpoint", Json.text(one.endpoint().text()))
                        .put("Status", StatusJson.of(one.value(), line))
                        .build())
            .toList();
    return Optional.of(EntriesJson.of(entries, line));
  }

  @Override
  public Optional<List<String>> fields() {
    List<String> lines = new ArrayList<>();
    answered().forEach(one -> lines.addAll(fields(one.endpoint().text(), one.value())));
    return Optional.of(lines);
  }

  private List<String> fields(String endpoint, MemberStatus status) {
    List<String> lines = new ArrayList<>(HeaderText.fields(status.header(), line, hex));
    lines.add("\"Version\" : " + GoQuote.quote(status.version()));
    if (modern()) {
      lines.add("\"StorageVersion\" : " + GoQuote.quote(status.storageVersion().orElse("")));
    }
    lines.add("\"DBSize\" : " + status.dbSize());
    if (modern()) {
      lines.add("\"DBSizeInUse\" : " + status.dbSizeInUse());
      lines.add("\"DBSizeQuota\" : " + status.dbSizeQuota());
    }
    lines.add("\"Leader\" : " + status.leader().decimal());
    lines.add("\"IsLearner\" : " + status.learner());
    lines.add("\"RaftIndex\" : " + Long.toUnsignedString(status.raftIndex()));
    lines.add("\"RaftTerm\" : " + Long.toUnsignedString(status.raftTerm()));
    lines.add("\"RaftAppliedIndex\" : " + Long.toUnsignedString(status.raftAppliedIndex()));
    lines.add("\"Errors\" : [" + String.join(" ", status.errors()) + "]");
    lines.add("\"Endpoint\" : " + GoQuote.quote(endpoint));
    if (modern()) {
      Downgrade downgrade = status.downgrade().orElse(new Downgrade(false, ""));
      lines.add("\"DowngradeTargetVersion\" : " + GoQuote.quote(downgrade.targetVersion()));
      lines.add("\"DowngradeEnabled\" : " + downgrade.enabled());
    }
    lines.add("");
    return lines;
  }

  @Override
  public List<String> stderr() {
    return Failures.lines("Failed to get the status of endpoint %s (%s)", asked);
  }

  @Override
  public int exit() {
    return stderr().isEmpty() ? 0 : 1;
  }
}
