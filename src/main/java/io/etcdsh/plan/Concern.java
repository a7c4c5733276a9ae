package io.etcdsh.plan;

/**
 * What somebody should know before a plan is approved.
 *
 * @param severity how much it weighs
 * @param text one sentence
 */
public record Concern(Severity severity, String text) {

  /** How much a concern weighs. */
  public enum Severity {
    /** Good to know. */
    NOTE,
    /** Worth a second thought. */
    WARNING,
    /** The cluster may stop, or data may be lost; wants a name typed. */
    SEVERE,
    /** The plan is not carried out. */
    BLOCKING
  }
}
