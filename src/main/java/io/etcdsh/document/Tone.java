package io.etcdsh.document;

/** What a piece of text means; a theme turns it into colour. Never the only carrier of meaning. */
public enum Tone {
  /** Ordinary. */
  PLAIN,
  /** Heading. */
  HEADING,
  /** As it should be. */
  GOOD,
  /** Worth a look. */
  WARNING,
  /** Wrong. */
  BAD,
  /** Of less interest. */
  FAINT,
  /** Something to type. */
  COMMAND,
  /** Not written by anybody yet: how a line may go on. */
  GUESS
}
