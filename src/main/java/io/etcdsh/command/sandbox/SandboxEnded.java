package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.sandbox.SandboxStatus;

/**
 * A sandbox is no more.
 *
 * @param last as it was
 */
record SandboxEnded(SandboxStatus last) implements Answer {

  @Override
  public Document document() {
    return Document.lines("Sandbox %s has ended.".formatted(last.name()));
  }

  @Override
  public Json json() {
    return Json.object().put("ended", SandboxJson.of(last)).build();
  }
}
