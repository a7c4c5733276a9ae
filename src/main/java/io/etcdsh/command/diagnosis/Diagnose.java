package io.etcdsh.command.diagnosis;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.MemberReference;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.ObservationFile;
import io.etcdsh.evidence.Redacted;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.observe.Panorama;
import io.etcdsh.observe.RollCall;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code diagnose [--member M] [--only TOPIC] [--explain] [--save FILE] [--from FILE]}.
 *
 * @param member whom the findings are to be about; absent for all
 * @param topics of the checks; none for all
 * @param explained whether to list the checks
 * @param interval between the two looks
 * @param from a saved observation to look at instead of the cluster
 * @param save where to keep the observation
 * @param report where to write a report
 * @param redacted whether hosts are replaced in what is kept
 */
public record Diagnose(
    Optional<String> member,
    List<Topic> topics,
    boolean explained,
    Duration interval,
    Optional<Path> from,
    Optional<Path> save,
    Optional<Path> report,
    boolean redacted)
    implements QueryCommand {
  private static final List<String> TOPICS =
      Arrays.stream(Topic.values()).map(Topic::word).toList();

  /** Long enough for counters to move, short enough for somebody who waits. */
  private static final Duration INTERVAL = Duration.ofMillis(700);

  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "diagnose",
                  Group.CLUSTER,
                  "Find out what is wrong with the cluster, and what to do",
                  "Asks every member everything at once, twice, and looks for trouble: votes, leader,"
                      + " network, load, space, data, versions, certificates. Shows the way from"
                      + " question to question, what was found, the worst first, and the next"
                      + " command. What nobody could tell is said, never taken for well.")
              .withOptions(
                  OptionSpec.of(
                          "member", OptionKind.TEXT, "MEMBER", "only what is about this member")
                      .naming(ValueKind.MEMBER),
                  OptionSpec.of("only", OptionKind.LIST, "TOPICS", "only checks about these")
                      .withChoices(TOPICS),
                  OptionSpec.flag("explain", "list every check and what it came to"),
                  OptionSpec.of(
                      "interval", OptionKind.DURATION, "TIME", "between the two looks (700ms)"),
                  OptionSpec.of("save", OptionKind.TEXT, "FILE", "keep what was seen")
                      .naming(ValueKind.FILE),
                  OptionSpec.of(
                          "from", OptionKind.TEXT, "FILE", "look at what was kept, ask nobody")
                      .naming(ValueKind.FILE),
                  OptionSpec.of("report", OptionKind.TEXT, "FILE", "write a report, .md or .html")
                      .naming(ValueKind.FILE),
                  OptionSpec.flag("redact", "replace hosts and names in what is kept"))
              .withExamples("diagnose", "diagnose --only quorum,network", "diagnose --explain")
              .judging(),
          Diagnose::read);

  /** Copies the list. */
  public Diagnose {
    topics = List.copyOf(topics);
  }

  private static Result<Diagnose> read(Arguments arguments) {
    return Result.each(arguments.list("only"), Diagnose::topic)
        .map(
            topics ->
                new Diagnose(
                    arguments.text("member"),
                    topics,
                    arguments.flag("explain"),
                    arguments.duration("interval").orElse(INTERVAL),
                    arguments.text("from").map(Path::of),
                    arguments.text("save").map(Path::of),
                    arguments.text("report").map(Path::of),
                    arguments.flag("redact")));
  }

  private static Result<Topic> topic(String word) {
    return Arrays.stream(Topic.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.BAD_OPTION,
                        "There is no topic '%s'.".formatted(word),
                        "The topics are " + String.join(", ", TOPICS) + ".")));
  }

  @Override
  public Result<DiagnoseAnswer> run(Scope scope) {
    return seen(scope).then(it -> kept(it, scope)).then(this::told);
  }

  private Result<Observation> seen(Scope scope) {
    return from.isPresent()
        ? ObservationFile.read(from.get())
        : new Panorama(
                InstantSource.system(), scope.memberTimeout(), interval, roll -> told(scope, roll))
            .of(scope.cluster());
  }

  /** People see at once whom they wait for. */
  private static void told(Scope scope, RollCall roll) {
    if (scope.session().interactive()) {
      scope.progress().accept(roll.text());
    }
  }

  private Result<Observation> kept(Observation seen, Scope scope) {
    Observation safe = redacted ? Redacted.of(seen) : seen;
    if (save.isEmpty()) {
      return Result.ok(safe);
    }
    return ObservationFile.write(save.get(), safe)
        .map(
            written -> {
              scope.progress().accept("What was seen is kept in %s.".formatted(written));
              return safe;
            });
  }

  private Result<DiagnoseAnswer> told(Observation seen) {
    Diagnosis diagnosis = Diagnosis.of(seen, topics);
    Result<List<Finding>> findings =
        member.isEmpty()
            ? Result.ok(diagnosis.findings())
            : whom(seen, member.get()).map(diagnosis::about);
    return findings
        .then(
            all ->
                report
                    .map(file -> Report.write(file, diagnosis).map(done -> all))
                    .orElse(Result.ok(all)))
        .map(all -> new DiagnoseAnswer(diagnosis, all, explained));
  }

  private static Result<String> whom(Observation seen, String reference) {
    MemberList list = new MemberList(ResponseHeader.EMPTY, seen.members(), Bytes.EMPTY);
    return MemberReference.resolve(reference, list, Mode.OWN).map(Member::label);
  }
}
