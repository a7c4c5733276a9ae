package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The members of a cluster.
 *
 * @param members as the cluster told them
 */
record MemberListAnswer(MemberList members) implements Answer {
  private static final List<String> HEADINGS =
      List.of("Name", "ID", "State", "Role", "Peer URLs", "Client URLs");

  @Override
  public Document document() {
    List<List<Cell>> rows =
        members.members().stream()
            .sorted(Comparator.comparing((Member it) -> !it.started()).thenComparing(Member::name))
            .map(MemberListAnswer::row)
            .toList();
    return Document.of(
        new Block.Table(HEADINGS, Collections.nCopies(HEADINGS.size(), Align.LEFT), rows)
            .withSpare("Client URLs", "State"));
  }

  private static List<Cell> row(Member member) {
    return List.of(
        Cell.of(member.name()),
        Cell.of(member.id().hex()),
        member.started() ? Cell.of("started") : Cell.of("unstarted", Tone.WARNING),
        member.learner() ? Cell.of("learner", Tone.FAINT) : Cell.of("voter"),
        Cell.of(String.join(" ", member.peerUrls())),
        Cell.of(String.join(" ", member.clientUrls())));
  }

  @Override
  public Json json() {
    return new MemberListView(members, EtcdLine.NEWEST, false).tree();
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(new MemberListView(members, line, hex));
  }
}
