package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import io.etcdsh.node.StartSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    changed.added().map(this::settings).ifPresent(start -> blocks.addAll(howToStart(start)));
    return new Document(blocks);
  }

  private StartSettings settings(Member added) {
    return StartSettings.of(changed.name(), added.peerUrls(), changed.change().members());
  }

  private static List<Block> howToStart(StartSettings start) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        said("Start it on its host, with an empty data directory and these beside its own:"));
    blocks.add(typed(start.environment().lines()));
    blocks.add(said("Or as a drop-in of systemd ('systemctl edit etcd'):"));
    blocks.add(typed(start.dropIn().stream()));
    if (start.overTls()) {
      blocks.add(said(StartSettings.PLACEHOLDERS));
    }
    return blocks;
  }

  private static Block said(String text) {
    return new Block.Lines(List.of(List.of(Cell.of(text))));
  }

  private static Block typed(Stream<String> lines) {
    return new Block.Lines(lines.map(line -> List.of(Cell.of(line, Tone.COMMAND))).toList());
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
