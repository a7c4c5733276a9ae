package io.etcdsh.command.member;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.GoQuote;
import io.etcdsh.answer.Grid;
import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code member list} as etcdctl prints it ({@code printer.go}, makeMemberListTable).
 *
 * @param list as the cluster told it
 * @param line of the etcdctl to follow
 * @param hex whether IDs are to be hexadecimal
 */
record MemberListView(MemberList list, EtcdLine line, boolean hex) implements EtcdctlView {
  private static final List<String> HEADINGS =
      List.of("ID", "STATUS", "NAME", "PEER ADDRS", "CLIENT ADDRS", "IS LEARNER");

  @Override
  public Bytes simple() {
    return PlainLines.rows(grid());
  }

  @Override
  public Optional<Grid> table() {
    return Optional.of(grid());
  }

  private Grid grid() {
    return new Grid(HEADINGS, list.members().stream().map(MemberListView::row).toList());
  }

  private static List<String> row(Member member) {
    return List.of(
        member.id().hex(),
        member.started() ? "started" : "unstarted",
        member.name(),
        String.join(",", member.peerUrls()),
        String.join(",", member.clientUrls()),
        Boolean.toString(member.learner()));
  }

  @Override
  public Optional<Json> json() {
    return Optional.of(tree());
  }

  /** The tree of {@code -w json}; 3.4 knows no {@code --hex} there. */
  Json tree() {
    return hex && line.isAtLeast(EtcdLine.V3_5)
        ? new HexMemberJson(line).tree(list)
        : Json.object()
            .put("header", HeaderText.json(list.header()))
            .put("members", filled(list.members().stream().map(MemberJson::of).toList()))
            .build();
  }

  private static Optional<Json> filled(List<Json> items) {
    return items.isEmpty() ? Optional.empty() : Optional.of(Json.array(items));
  }

  @Override
  public Optional<List<String>> fields() {
    List<String> lines = new ArrayList<>(HeaderText.fields(list.header(), line, hex));
    for (Member member : list.members()) {
      lines.add("\"ID\" : " + HeaderText.id(member.id().value(), line, hex));
      lines.add("\"Name\" : " + GoQuote.quote(member.name()));
      member.peerUrls().forEach(url -> lines.add("\"PeerURL\" : " + GoQuote.quote(url)));
      member.clientUrls().forEach(url -> lines.add("\"ClientURL\" : " + GoQuote.quote(url)));
      lines.add("\"IsLearner\" : " + member.learner());
      lines.add("");
    }
    return Optional.of(lines);
  }

  @Override
  public Optional<Bytes> protobuf() {
    return Optional.of(list.encoded());
  }
}
