package io.etcdsh.command.context;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.config.Context;
import io.etcdsh.document.Document;

/** One context. */
public record ContextAnswer(Context context) implements Answer {

  @Override
  public Document document() {
    return Document.of(ContextParts.pairs(context));
  }

  @Override
  public Json json() {
    return ContextParts.json(context);
  }
}
