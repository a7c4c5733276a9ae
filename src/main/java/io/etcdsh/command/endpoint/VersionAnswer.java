package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Json;
import io.etcdsh.command.Mode;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Block.Pair;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.model.EtcdLine;
import java.util.List;
import java.util.Optional;

/**
 * Versions.
 *
 * @param mode how the line was written
 * @param etcdsh our own version
 * @param etcd the version that we follow
 * @param members what each member says; empty if nobody was asked
 */
record VersionAnswer(Mode mode, String etcdsh, String etcd, List<MemberVersion> members)
    implements Answer {
  VersionAnswer {
    members = List.copyOf(members);
  }

  static VersionAnswer of(Mode mode, String etcd, List<MemberVersion> members) {
    return new VersionAnswer(mode, own(), etcd, members);
  }

  /** From the manifest of the jar; classes outside a jar have none. */
  private static String own() {
    return Optional.ofNullable(VersionAnswer.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public Document document() {
    Block ours = new Block.Pairs(List.of(new Pair("etcdsh", Cell.of(etcdsh))));
    Block servers =
        new Block.Table(
            List.of("Member", "Endpoint", "etcd"),
            List.of(Align.LEFT, Align.LEFT, Align.LEFT),
            members.stream().map(VersionAnswer::row).toList());
    return members.isEmpty() ? Document.of(ours) : Document.of(ours, servers);
  }

  private static List<Cell> row(MemberVersion member) {
    return List.of(
        Cell.of(member.name()),
        Cell.of(member.endpoint()),
        member.version().isEmpty()
            ? Cell.of(member.reason(), Tone.BAD)
            : Cell.of(member.version()));
  }

  @Override
  public Json json() {
    Json.Builder tree = Json.object().put("etcdsh", Json.text(etcdsh));
    if (!members.isEmpty()) {
      tree.put("members", Json.array(members.stream().map(VersionAnswer::entry).toList()));
    }
    return tree.build();
  }

  private static Json entry(MemberVersion member) {
    return Json.object()
        .textIfSet("name", member.name())
        .textIfSet("endpoint", member.endpoint())
        .textIfSet("version", member.version())
        .textIfSet("error", member.reason())
        .build();
  }

  @Override
  public Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    // Our own lines are about etcdsh, in every format; only a strict line speaks for etcdctl.
    return mode == Mode.ETCDCTL ? Optional.of(new VersionView(etcd, line)) : Optional.empty();
  }
}
