package io.etcdsh.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.Mode;
import io.etcdsh.command.PlanPreview;
import io.etcdsh.command.Situation;
import io.etcdsh.config.Consent;
import io.etcdsh.config.Context;
import io.etcdsh.document.Document;
import io.etcdsh.etcd.Connection;
import io.etcdsh.execute.Execution;
import io.etcdsh.execute.Executor;
import io.etcdsh.execute.Limits;
import io.etcdsh.execute.OpenSteps;
import io.etcdsh.execute.Provenance;
import io.etcdsh.execute.Settling;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.JournalContent;
import io.etcdsh.journal.Origin;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Concern;
import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Plan;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The life of one change: the cluster is looked at, a plan is made and shown, somebody approves it,
 * it is carried out. A {@link DryRun} ends after the plan is shown.
 *
 * @param premises of the line
 * @param mode how the line was written
 * @param consent what was said beforehand
 * @param origin of the line
 * @param console where to ask
 * @param show shows a preview to a person, who may be asked about it then
 */
record Changing(
    Premises premises,
    Mode mode,
    Consent consent,
    Origin origin,
    Console console,
    BiConsumer<Document, Boolean> show) {
  /** Links count after 5 s; they look young to us for 8 s, and the looks take time. */
  private static final Duration LINK_PATIENCE = Duration.ofSeconds(11);

  private static final Duration LINK_PAUSE = Duration.ofMillis(400);

  /** Runs {@code command} to its answer. */
  Result<? extends Answer> run(ChangeCommand command, OutputFormat format) {
    Optional<Problem> refusal = readOnly().or(() -> command.refusal(format));
    if (refusal.isPresent()) {
      return Result.failed(refusal.get());
    }
    return planned(command)
        .then(it -> settledLinks(command, it))
        .then(it -> approved(it.plan()).then(plan -> carriedOut(command, it.situation(), plan)));
  }

  /** A plan and what it was made on. */
  private record Planned(Situation situation, Plan plan) {}

  private Result<Planned> planned(ChangeCommand command) {
    return situation().then(now -> command.plan(now).map(plan -> new Planned(now, plan)));
  }

  /**
   * Right after a start etcd refuses changes; some seconds later it can be told what it will do.
   */
  private Result<Planned> settledLinks(ChangeCommand command, Planned first) {
    if (!first.plan().awaitsLinks()) {
      return Result.ok(first);
    }
    console.message("Waiting until the members have been connected for 5 s ...");
    Result<Planned> next = Result.ok(first);
    long end = System.nanoTime() + LINK_PATIENCE.toNanos();
    while (next.toOptional().filter(it -> it.plan().awaitsLinks()).isPresent()
        && System.nanoTime() < end) {
      try {
        Thread.sleep(LINK_PAUSE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Result.failed(
            Problem.of(ProblemCode.INTERRUPTED, "Interrupted; nothing was sent.", ""));
      }
      next = planned(command);
    }
    return next;
  }

  private Optional<Problem> readOnly() {
    return premises
        .context()
        .filter(Context::readOnly)
        .map(
            it ->
                Problem.of(
                    ProblemCode.READ_ONLY,
                    "The context %s allows no changes.".formatted(it.name()),
                    "It is marked read-only.",
                    "--dry-run shows what the change would do."));
  }

  private Result<Situation> situation() {
    return premises
        .look()
        .then(
            view ->
                settled(view)
                    .map(entries -> new Situation(view, entries, premises.nodes(view.id()))));
  }

  /** What the journal says of the cluster, after what was in doubt is found out if it can be. */
  private Result<List<Entry>> settled(ClusterView view) {
    return premises
        .entries(view.id())
        .then(
            entries -> {
              OpenSteps open = OpenSteps.of(entries);
              if (open.intents().isEmpty() || view.leader().isNone()) {
                return Result.ok(entries);
              }
              Journal journal = premises.journal();
              open.settle(new Settling(premises.cluster(), journal, premises.scope().timeout()))
                  .forEach(console::message);
              return journal.entries(view.id()).map(JournalContent::entries);
            });
  }

  private Result<Plan> approved(Plan plan) {
    if (plan.hasConcern(Severity.BLOCKING)) {
      return Result.failed(blocked(plan));
    }
    boolean guarded = premises.context().filter(Context::guarded).isPresent();
    Approval approval = new Approval(plan, consent, name(plan), guarded);
    show.accept(new PlanPreview(plan).document(), approval.asks());
    return approval.refusal(console).map(Result::<Plan>failed).orElse(Result.ok(plan));
  }

  /** A strict line says what the server would have said, and nothing more. */
  private Problem blocked(Plan plan) {
    String reasons =
        plan.concerns()
            .filter(it -> it.severity() == Severity.BLOCKING)
            .map(Concern::text)
            .collect(Collectors.joining(" "));
    String why = mode == Mode.ETCDCTL ? plan.serverText().orElse(reasons) : reasons;
    String hint =
        plan.concerns()
            .filter(it -> it.severity() == Severity.NOTE)
            .map(Concern::text)
            .findFirst()
            .orElse("--dry-run shows the whole plan.");
    return Problem.of(
        ProblemCode.PLAN_BLOCKED,
        "The change is not carried out, and nothing was sent.",
        why,
        hint);
  }

  /** The cluster's name: that of the context or the sandbox, else its ID. */
  private String name(Plan plan) {
    return premises
        .context()
        .map(Context::name)
        .or(() -> premises.scope().session().sandbox())
        .orElse(plan.view().id().hex());
  }

  private Result<Answer> carriedOut(ChangeCommand command, Situation situation, Plan plan) {
    return premises
        .cluster()
        .connection()
        .then(
            connection -> {
              Execution execution = executed(connection, command, situation, plan);
              premises.follow(plan.view().id());
              return execution
                  .ending()
                  .map(Result::<Answer>failed)
                  .orElseGet(() -> Result.ok(command.answer(plan, execution.results())));
            });
  }

  private Execution executed(
      Connection connection, ChangeCommand command, Situation situation, Plan plan) {
    Limits limits = new Limits(premises.scope().timeout(), command.patience());
    Executor executor =
        new Executor(
            premises::look,
            premises.cluster(),
            connection,
            situation.nodes(),
            premises.journal(),
            new ConsoleProgress(console),
            limits);
    EntryId entry = premises.journal().newId(plan.view().id());
    return executor.run(
        plan, new Provenance(entry, origin, command.undoes(situation), command.resumes(situation)));
  }
}
