package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.MembersBefore;
import io.etcdsh.journal.StepReference;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.node.NodeDriver;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Guard;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.plan.StepText;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a plan out, step by step: the guards are looked at again, the intent is on the disk
 * before anything is done, and what came of it is written down after. Stops at the first step that
 * is not made. For one thread.
 *
 * @param watch looks at the guards, and at what is waited for
 * @param reader settles what is in doubt
 * @param writer makes the changes
 * @param nodes does the work on machines
 * @param journal remembers
 * @param progress hears how it goes
 * @param limits how long anything may take
 */
public record Executor(
    Watch watch,
    ClusterReader reader,
    ClusterWriter writer,
    NodeDriver nodes,
    Journal journal,
    Progress progress,
    Limits limits) {
  /** Some election time-outs, of which the default is 1 s ({@code --election-timeout}). */
  private static final Duration ELECTION = Duration.ofSeconds(10);

  /**
   * Carries out {@code plan}, at most once: the journal takes no second intent for a step of an
   * entry, and without one nothing is sent.
   */
  public Execution run(Plan plan, Provenance provenance) {
    EntryId entry = provenance.entry();
    Map<Integer, MemberId> standIns = StandIns.ofSteps(plan.bare());
    Bindings bindings = Bindings.NONE;
    List<StepResult> results = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      Errand errand = new Errand(plan, i, bindings, new StepReference(entry, i), provenance);
      Result<StepResult> result = made(errand);
      Optional<Problem> failure = result.failure();
      if (failure.isPresent()) {
        Problem problem = failure.get();
        return new Execution(
            entry,
            results,
            Optional.of(
                new Stop(plan, i, entry, provenance.resumes().isPresent()).told(results, problem)));
      }
      StepResult told = result.toOptional().orElseThrow();
      results.add(told);
      if (standIns.containsKey(i) && told instanceof StepResult.MembersChanged(var change)) {
        Optional<MemberId> added = change.added().map(Member::id);
        bindings = bindings.with(standIns.getOrDefault(i, MemberId.NONE), added.orElseThrow());
      }
    }
    return new Execution(entry, results, Optional.empty());
  }

  /** One step of one plan. */
  private record Errand(
      Plan plan, int number, Bindings bindings, StepReference about, Provenance provenance) {
    PlannedStep planned() {
      return plan.steps().get(number);
    }

    Step step() {
      return bindings.of(planned().step());
    }
  }

  private Result<StepResult> made(Errand errand) {
    return guarded(errand)
        .then(
            now -> {
              announce(errand);
              return journal.append(intent(errand, now)).then(intent -> done(errand, intent, now));
            });
  }

  private void announce(Errand errand) {
    int all = errand.plan().steps().size();
    if (all > 1) {
      PlannedStep planned = errand.planned();
      progress.told(
          "[%d/%d] %s"
              .formatted(errand.number() + 1, all, StepText.of(planned.view(), planned.step())));
    }
  }

  private Intent intent(Errand errand, ClusterView now) {
    return new Intent(
        errand.about(),
        journal.now(),
        now.id(),
        errand.provenance().origin(),
        errand.plan().digest(),
        errand.step(),
        errand.planned().reversal(),
        new MembersBefore(now.list(), now.leader()),
        now.servingAt().text(),
        errand.provenance().undoes(),
        errand.provenance().resumes(),
        errand.plan().writtenBeside(errand.number()));
  }

  /** The cluster as it is now, if all that the step rests on still holds. */
  private Result<ClusterView> guarded(Errand errand) {
    return looked(errand)
        .then(
            now ->
                errand.planned().guards().stream()
                    .map(guard -> broken(errand.bindings().of(guard), now))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Result::<ClusterView>failed)
                    .orElse(Result.ok(now)));
  }

  /** What a plan did may have cost the leadership; an election is no reason to stop. */
  private Result<ClusterView> looked(Errand errand) {
    Result<ClusterView> look = watch.look();
    boolean leaderless = look.toOptional().filter(it -> it.leader().isNone()).isPresent();
    if (errand.number() == 0 || !leaderless) {
      return look;
    }
    Result<ClusterView> led =
        new Waiting(watch, progress)
            .until(
                ELECTION,
                view -> view.leader().isNone() ? "Waiting for a leader." : "",
                lacks -> Problem.of(ProblemCode.NO_LEADER, lacks, ""));
    return led.failure().isPresent() ? look : led;
  }

  private static Optional<Problem> broken(Guard guard, ClusterView now) {
    return guard
        .broken(now)
        .map(
            why ->
                Problem.of(
                    ProblemCode.PLAN_STALE,
                    "The plan is out of date, and nothing was sent.",
                    why,
                    "Run the command again to plan again."));
  }

  private Result<StepResult> done(Errand errand, Intent intent, ClusterView now) {
    Waiting waiting = new Waiting(watch, progress);
    return switch (intent.step()) {
      case Step.Request request ->
          new Requests(
                  writer,
                  reader,
                  new Told(journal),
                  progress,
                  limits.call(),
                  new YoungLinks(progress, () -> guarded(errand).failure().isEmpty()))
              .done(intent, request, now.servingAt())
              .map(result -> agreed(result, now));
      case Step.NodeWork work ->
          ended(intent, new NodeSteps(nodes, waiting, limits).done(work, now));
      case Step.Wait await -> ended(intent, new Waits(waiting, writer, limits).done(await));
    };
  }

  /** Who leads is known when everybody says the same. */
  private StepResult agreed(StepResult result, ClusterView now) {
    if (result instanceof StepResult.LeaderMoved(MemberId from, MemberId to)) {
      new LeaderAgreement(reader, limits.call())
          .missing(now, to)
          .forEach(it -> progress.told(it + " does not see the new leader yet."));
    }
    return result;
  }

  private Result<StepResult> ended(Intent intent, Result<StepResult> result) {
    Ending ending =
        result.<Ending>either(
            done -> new Ending.Done("", Optional.empty()), problem -> new Ending.Refused(problem));
    return new Told(journal).that(intent, ending, List.of()).then(outcome -> result);
  }
}
