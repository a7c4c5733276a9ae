package io.etcdsh.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.observe.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What the rules predict from what the observer sees, against what real servers answer to the raw
 * requests. A few states in every build; all with {@code -Petcd-differential}.
 */
class MembershipRulesIT {
  /** A trial waits most of its time, for links to grow old or hung members to be given up. */
  private static final int AT_ONCE = 8;

  private static final boolean ALL = Boolean.getBoolean("etcdsh.differential");

  @Test
  void serversAnswerAsPredicted() throws InterruptedException, ExecutionException {
    List<Verdict> verdicts = verdicts(trials(ALL ? StateLetters.all() : StateLetters.some()));
    EtcdVersions.present().forEach(version -> System.out.println(summary(version, verdicts)));
    assertThat(verdicts).isNotEmpty();
    assertThat(verdicts)
        .filteredOn(it -> it.kind() == Kind.MISMATCH || it.kind() == Kind.STATE_NOT_MADE)
        .isEmpty();
  }

  private static List<StateTrial> trials(List<StateLetters> states) {
    List<StateTrial> trials = new ArrayList<>();
    List<String> versions = EtcdVersions.present();
    for (int i = 0; i < states.size(); i++) {
      for (int j = 0; j < versions.size(); j++) {
        if (states.get(i).canBeMadeOn(versions.get(j))) {
          trials.add(new StateTrial(versions.get(j), states.get(i), i + j));
        }
      }
    }
    return trials;
  }

  private static List<Verdict> verdicts(List<StateTrial> trials)
      throws InterruptedException, ExecutionException {
    List<Callable<List<Verdict>>> tasks = new ArrayList<>();
    trials.forEach(trial -> tasks.add(trial::verdicts));
    List<Verdict> verdicts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<List<Verdict>> done : threads.invokeAll(tasks)) {
        verdicts.addAll(done.get());
      }
    }
    return verdicts;
  }

  private static String summary(String version, List<Verdict> verdicts) {
    List<Kind> kinds =
        verdicts.stream().filter(it -> it.version().equals(version)).map(Verdict::kind).toList();
    return "etcd %s: %d cases, %d matches, %d undecidable, %d mismatches, %d states not made"
        .formatted(
            version,
            kinds.size() - count(kinds, Kind.STATE_NOT_MADE),
            count(kinds, Kind.MATCH),
            count(kinds, Kind.UNDECIDABLE),
            count(kinds, Kind.MISMATCH),
            count(kinds, Kind.STATE_NOT_MADE));
  }

  private static long count(List<Kind> kinds, Kind wanted) {
    return kinds.stream().filter(it -> it == wanted).count();
  }
}
