package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change, thought through and not made: for one cluster as it was at one moment. It is carried
 * out at most once.
 *
 * @param view the cluster that it was made for
 * @param steps in order
 * @param etcdctl the lines of etcdctl that would do the same
 */
public record Plan(ClusterView view, List<PlannedStep> steps, List<String> etcdctl) {

  /** Copies the lists. */
  public Plan {
    steps = List.copyOf(steps);
    etcdctl = List.copyOf(etcdctl);
  }

  /** All concerns, in the order of the steps. */
  public Stream<Concern> concerns() {
    return steps.stream().flatMap(step -> step.concerns().stream());
  }

  /** Whether any step has a concern of at least {@code severity}. */
  public boolean hasConcern(Severity severity) {
    return steps.stream().anyMatch(step -> step.hasConcern(severity));
  }

  /** Whether waiting some seconds would tell what the server will answer. */
  public boolean awaitsLinks() {
    return view.members().stream().anyMatch(it -> it.link() == Link.YOUNG)
        && steps.stream().anyMatch(it -> it.prediction() instanceof Prediction.Undecidable);
  }

  /** The same with notes beside the first step. */
  public Plan withNotes(List<String> notes) {
    return withConcerns(notes.stream().map(it -> new Concern(Severity.NOTE, it)).toList());
  }

  /** The same with concerns about the whole, beside the first step. */
  public Plan withConcerns(List<Concern> more) {
    List<PlannedStep> all = new ArrayList<>(steps);
    all.set(0, all.getFirst().withMore(more));
    return new Plan(view, all, etcdctl);
  }

  /** What it does, without what is known of it. */
  public List<Step> bare() {
    return steps.stream().map(PlannedStep::step).toList();
  }

  /**
   * All steps, if they are to be written down beside the one with {@code number}: that is the first
   * of several, so that another process can go on with the rest.
   */
  public List<Step> writtenBeside(int number) {
    return number == 0 && steps.size() > 1 ? bare() : List.of();
  }

  /** The cluster as it would leave it. */
  public ClusterView after() {
    return Aftermath.of(view, bare());
  }

  /** What the server would say to the first step that it would refuse, as its clients print it. */
  public Optional<String> serverText() {
    return steps.stream()
        .map(PlannedStep::prediction)
        .map(it -> it instanceof Prediction.Refused refused ? refused.texts().getFirst() : "")
        .filter(text -> !text.isEmpty())
        .map(text -> "etcdserver: " + text)
        .findFirst();
  }

  /** A fingerprint of the cluster and the steps, for the journal: SHA-256, the first 8 octets. */
  public String digest() {
    try {
      byte[] text =
          (view.id() + " " + view.list() + " " + etcdctl).getBytes(StandardCharsets.UTF_8);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(sum, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
