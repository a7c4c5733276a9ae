package io.etcdsh.plan;

import java.util.List;

/** What the server will answer to a request, and why. */
public sealed interface Prediction {

  /** In words, for a preview. */
  String because();

  /** It will do it. */
  record Accepted(String because) implements Prediction {}

  /**
   * It will refuse, and nothing will change.
   *
   * @param texts what it will say, without {@code etcdserver: }; more than one where that depends
   *     on what cannot be seen from outside
   */
  record Refused(List<String> texts, String because) implements Prediction {
    /** Copies the list. */
    public Refused {
      texts = List.copyOf(texts);
    }

    Refused(String text, String because) {
      this(List.of(text), because);
    }
  }

  /** It will take the request and not answer within the deadline. */
  record Unanswered(String because) implements Prediction {}

  /** It depends on what cannot be seen from outside. */
  record Undecidable(String because) implements Prediction {}

  /** No request is sent to a server, or none that it could refuse for the members' sake. */
  record NotAsked(String because) implements Prediction {}
}
