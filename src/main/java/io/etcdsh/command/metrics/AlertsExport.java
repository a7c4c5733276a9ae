package io.etcdsh.command.metrics;

import io.etcdsh.alert.PromQl;
import io.etcdsh.alert.RuleFile;
import io.etcdsh.alert.Thresholds;
import io.etcdsh.answer.Answer;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.disk.NamedFile;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code alerts export}.
 *
 * @param rules the rules as a file
 * @param file where to write it; absent for standard output
 */
public record AlertsExport(RuleFile rules, Optional<String> file) implements LocalCommand {
  private static final String JOB = "job";
  private static final String FILE = "file";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "alerts export",
              Group.CLUSTER,
              "Write the built-in alert rules for Prometheus",
              "Writes the rules of 'alerts check' as a rule file of Prometheus, to standard output"
                  + " or to a file. The targets of etcd are those whose label job fits --job, which"
                  + " is .*etcd.* by default. Asks no cluster.")
          .withOptions(
              OptionSpec.of(JOB, OptionKind.TEXT, "REGEX", "what the label job of etcd fits"),
              OptionSpec.of(FILE, OptionKind.TEXT, "FILE", "write there, over what is there")
                  .naming(ValueKind.FILE),
              AlertsCheck.SET)
          .withExamples("alerts export", "alerts export --job etcd-prod --set slow-fsync=800ms")
          .changing("Nothing; with --file that file.");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, AlertsExport::read);

  private static Result<AlertsExport> read(Arguments arguments) {
    String job = arguments.text(JOB).orElse(PromQl.JOB);
    return checked(job)
        .then(it -> Thresholds.apply(arguments.list(AlertsCheck.SET.name())))
        .map(it -> new AlertsExport(new RuleFile(it, job), arguments.text(FILE)));
  }

  /** Prometheus's expressions (RE2) are nearly those of Java; the rest it refuses by itself. */
  private static Result<String> checked(String job) {
    try {
      return Result.ok(Pattern.compile(job).pattern());
    } catch (PatternSyntaxException bad) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION,
              "'%s' is no regular expression.".formatted(job),
              bad.getDescription() + ".",
              "Write the job as Prometheus has it, for example --job 'etcd|etcd-events'."));
    }
  }

  @Override
  public Result<? extends Answer> perform(Scope scope) {
    return file.map(this::written)
        .orElseGet(() -> Result.ok(new RuleFileAnswer(rules, Optional.empty())));
  }

  private Result<RuleFileAnswer> written(String name) {
    return NamedFile.write(name, rules.yaml()).map(it -> new RuleFileAnswer(rules, file));
  }
}
