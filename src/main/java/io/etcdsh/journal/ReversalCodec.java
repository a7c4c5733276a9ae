package io.etcdsh.journal;

import io.etcdsh.plan.Reversal;
import java.util.Arrays;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reversals as JSON objects, both ways. */
final class ReversalCodec {

  /** The names of the reversals in the journal, which never change. */
  private enum Kind {
    EXACT("exact"),
    COMPENSATING("compensating"),
    IRREVERSIBLE("irreversible"),
    NEEDLESS("needless");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    static Kind read(String text) {
      return Arrays.stream(values())
          .filter(it -> it.text.equals(text))
          .findFirst()
          .orElseThrow(() -> Fields.unknown("reversal", text));
    }
  }

  private ReversalCodec() {}

  static ObjectNode write(Reversal reversal) {
    return switch (reversal) {
      case Reversal.Exact(String text) -> of(Kind.EXACT, text);
      case Reversal.Compensating(String text, String differs) ->
          of(Kind.COMPENSATING, text).put("differs", differs);
      case Reversal.Irreversible(String text) -> of(Kind.IRREVERSIBLE, text);
      case Reversal.Needless(String text) -> of(Kind.NEEDLESS, text);
    };
  }

  static Reversal read(Fields in) {
    return switch (Kind.read(in.text("is"))) {
      case EXACT -> new Reversal.Exact(in.text("text"));
      case COMPENSATING -> new Reversal.Compensating(in.text("text"), in.text("differs"));
      case IRREVERSIBLE -> new Reversal.Irreversible(in.text("text"));
      case NEEDLESS -> new Reversal.Needless(in.text("text"));
    };
  }

  private static ObjectNode of(Kind kind, String text) {
    return JsonNodeFactory.instance.objectNode().put("is", kind.text).put("text", text);
  }
}
