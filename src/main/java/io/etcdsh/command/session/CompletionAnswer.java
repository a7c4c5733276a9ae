package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Document;
import io.etcdsh.hostshell.CompletionScript;

/**
 * A script, to be read by a shell.
 *
 * @param script which one
 */
public record CompletionAnswer(CompletionScript script) implements Answer {

  /** One piece of text, which is never wrapped. */
  @Override
  public Document document() {
    return Document.lines(script.text().stripTrailing());
  }

  @Override
  public Json json() {
    return Json.object()
        .put("shell", Json.text(script.shell().text()))
        .put("script", Json.text(script.text()))
        .build();
  }
}
