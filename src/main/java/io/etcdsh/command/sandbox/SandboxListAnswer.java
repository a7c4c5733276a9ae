package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.model.Endpoint;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All sandboxes that run.
 *
 * @param sandboxes by name
 */
record SandboxListAnswer(List<SandboxStatus> sandboxes) implements Answer {
  SandboxListAnswer {
    sandboxes = List.copyOf(sandboxes);
  }

  @Override
  public Document document() {
    if (sandboxes.isEmpty()) {
      return Document.lines("No sandbox runs.");
    }
    return Document.of(
        new Block.Table(
            List.of("NAME", "ETCD", "RUNNING", "TLS", "AUTH", "ENDPOINTS"),
            List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT),
            sandboxes.stream().map(SandboxListAnswer::row).toList()));
  }

  private static List<Cell> row(SandboxStatus sandbox) {
    long running =
        sandbox.used().stream().filter(member -> member.condition() == Condition.RUNNING).count();
    return List.of(
        Cell.of(sandbox.name()),
        Cell.of(sandbox.etcd()),
        Cell.of(running + "/" + sandbox.used().size()),
        Cell.of(sandbox.tls() ? "yes" : "no"),
        Cell.of(sandbox.auth() ? "yes" : "no"),
        Cell.of(
            sandbox.used().stream()
                .map(SandboxMember::client)
                .map(Endpoint::text)
                .collect(Collectors.joining(", "))));
  }

  @Override
  public Json json() {
    return Json.array(sandboxes.stream().map(SandboxJson::of).toList());
  }
}
