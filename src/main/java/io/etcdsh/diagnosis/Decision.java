package io.etcdsh.diagnosis;

/**
 * One question of the way from a symptom to its cause, and its answer.
 *
 * @param depth how many questions it hangs below
 * @param question ends in a question mark
 * @param answer in a word or two
 * @param evidence what the answer rests on
 * @param kind how it went
 */
public record Decision(int depth, String question, String answer, String evidence, Kind kind) {

  /** How a question went. */
  public enum Kind {
    /** As it should be. */
    WELL,
    /** Something to see to. */
    TROUBLE,
    /** The cluster does not serve because of it. */
    BROKEN,
    /** Nobody could tell. */
    UNKNOWN
  }
}
