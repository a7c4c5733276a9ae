package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Json;
import io.etcdsh.line.GoDuration;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A sandbox for programs. */
final class SandboxJson {
  private SandboxJson() {}

  static Json of(SandboxStatus sandbox) {
    return Json.object()
        .put("name", Json.text(sandbox.name()))
        .put("cluster_id", Json.text(sandbox.clusterId().hex()))
        .put("etcd", Json.text(sandbox.etcd()))
        .put("tls", Json.bool(sandbox.tls()))
        .put("auth", Json.bool(sandbox.auth()))
        .put("data_dir", Json.text(sandbox.dataDir().toString()))
        .put("cacert", text(sandbox.caCert()))
        .put("cert", text(sandbox.cert()))
        .put("key", text(sandbox.key()))
        .put("password_file", text(sandbox.passwordFile()))
        .put("members", Json.array(sandbox.told().stream().map(SandboxJson::member).toList()))
        .build();
  }

  /** A member's condition in lower case. */
  static String state(SandboxMember member) {
    return member.condition().name().toLowerCase(Locale.ROOT);
  }

  /** A member's delay as Go writes it. */
  static String delay(SandboxMember member) {
    return GoDuration.text(member.delay());
  }

  private static Json member(SandboxMember member) {
    return Json.object()
        .put("name", Json.text(member.name()))
        .put("client", Json.text(member.client().text()))
        .put("peer_url", Json.text(member.peerUrl()))
        .put("pid", member.pid().map(Json::number))
        .put("state", Json.text(state(member)))
        .put("cut_to", Json.texts(member.cutTo()))
        .put("delay", Json.text(delay(member)))
        .build();
  }

  private static Optional<Json> text(Optional<Path> path) {
    return path.map(Path::toString).map(Json::text);
  }
}
