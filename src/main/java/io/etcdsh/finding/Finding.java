package io.etcdsh.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a check found.
 *
 * @param check the check's name, for example {@code member-down}
 * @param severity how bad it is
 * @param what a sentence
 * @param members whom it is about, as they are called; empty for the cluster as a whole
 * @param proofs how we know
 * @param cause what it most likely comes from, a sentence
 * @param remedies lines of ours that lead on, the first one first
 */
public record Finding(
    String check,
    Severity severity,
    String what,
    List<String> members,
    List<Proof> proofs,
    String cause,
    List<String> remedies) {

  /** Copies the lists. */
  public Finding {
    members = List.copyOf(members);
    proofs = List.copyOf(proofs);
    remedies = List.copyOf(remedies);
  }

  /** A finding that has yet to be given its proofs and what to do. */
  public static Finding of(String check, Severity severity, String what) {
    return new Finding(check, severity, what, List.of(), List.of(), "", List.of());
  }

  /** Where the documentation of this project has its check. */
  public String docs() {
    return "src/site/markdown/checks.md#" + check;
  }

  /** The same about these members. */
  public Finding about(List<String> whom) {
    return new Finding(check, severity, what, whom, proofs, cause, remedies);
  }

  /** The same with what shows it. */
  public Finding shownBy(List<Proof> all) {
    return new Finding(check, severity, what, members, all, cause, remedies);
  }

  /** The same about one member that shows it itself. */
  public Finding shownBy(String member, String text) {
    return about(List.of(member)).shownBy(List.of(new Proof(member, text)));
  }

  /** The same with where it comes from. */
  public Finding because(String why) {
    return new Finding(check, severity, what, members, proofs, why, remedies);
  }

  /** This one and another that says the same, about the members of both. */
  public Finding together(Finding other) {
    List<String> all = Stream.concat(members.stream(), other.members.stream()).distinct().toList();
    return about(all).shownBy(Stream.concat(proofs.stream(), other.proofs.stream()).toList());
  }

  /** The same with lines that lead on. */
  public Finding mendedBy(String... lines) {
    return new Finding(check, severity, what, members, proofs, cause, List.of(lines));
  }
}
