package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a change of the members.
 *
 * @param changed what was done
 * @param label what the member is called
 */
record ChangedMembersAnswer(ChangedMembers changed, String label) implements Answer {

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    String what =
        "Member %s (%s) %s.".formatted(label, changed.member().hex(), changed.kind().word());
    blocks.add(new Block.Lines(List.of(List.of(Cell.of(what, Tone.GOOD)))));
    changed
        .added()
        .map(member -> StartEnvironment.of(changed, member))
        .ifPresent(start -> blocks.addAll(howToStart(start)));
    return new Document(blocks);
  }

  private static List<Block> howToStart(StartEnvironment start) {
    String intro =
        "Start it on its host, with an empty data directory and these beside its other settings"
            + (start.overTls() ? " and the peer TLS files of the cluster:" : ":");
    List<List<Cell>> lines =
        start.lines().lines().map(line -> List.of(Cell.of(line, Tone.COMMAND))).toList();
    return List.of(
        new Block.Lines(List.of(List.of(Cell.of(intro)))),
        new Block.Lines(lines),
        new Block.Lines(
            List.of(
                List.of(
                    Cell.of(
                        "For systemd: a drop-in with [Service] and one Environment= line for each"
                            + " of them.",
                        Tone.FAINT)))));
  }

  @Override
  public Json json() {
    return new ChangedMembersView(changed, EtcdLine.NEWEST).tree();
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.of(new ChangedMembersView(changed, line));
  }
}
