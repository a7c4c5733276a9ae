package io.etcdsh.command.member;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.Member;
import io.etcdsh.node.StartSettings;
import java.util.List;
import java.util.Optional;

/**
 * {@code member add}, {@code remove}, {@code update} and {@code promote} as etcdctl prints them
 * ({@code printer_simple.go}, {@code member_command.go}).
 *
 * @param changed what was done
 * @param line of the etcdctl to follow
 */
record ChangedMembersView(ChangedMembers changed, EtcdLine line) implements EtcdctlView {

  @Override
  public Bytes simple() {
    String said =
        "Member %16s %s cluster %16s\n"
            .formatted(changed.member().hex(), verb(), changed.change().header().clusterId().hex());
    return Bytes.utf8(
        changed.added().map(member -> said + "\n" + settings(member).environment()).orElse(said));
  }

  private StartSettings settings(Member added) {
    return StartSettings.likeEtcdctl(changed.name(), added.peerUrls(), changed.change().members());
  }

  private String verb() {
    boolean told = line.isAtLeast(EtcdLine.V3_6);
    boolean learner = changed.added().filter(Member::learner).isPresent();
    return switch (changed.kind()) {
      case ADDED -> learner && told ? "added as learner to" : "added to";
      case REMOVED -> "removed from";
      case UPDATED -> "updated in";
      case PROMOTED -> "promoted in";
    };
  }

  @Override
  public Optional<Json> json() {
    return Optional.of(tree());
  }

  Json tree() {
    List<Json> members = changed.change().members().stream().map(MemberJson::of).toList();
    return Json.object()
        .put("header", HeaderText.json(changed.change().header()))
        .put("member", changed.added().map(MemberJson::of))
        .put("members", members.isEmpty() ? Optional.empty() : Optional.of(Json.array(members)))
        .build();
  }

  @Override
  public Optional<Bytes> protobuf() {
    return Optional.of(changed.change().encoded());
  }
}
