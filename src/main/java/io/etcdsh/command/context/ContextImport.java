package io.etcdsh.command.context;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.ContextName;
import io.etcdsh.config.EnvironmentImport;
import io.etcdsh.config.EtcdctlEnvironment;
import io.etcdsh.config.ImportedContext;
import io.etcdsh.config.KubeadmManifest;
import io.etcdsh.config.UserPath;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code context import [--from FILE] [--name NAME]}.
 *
 * @param from a kubeadm manifest; if absent the environment, and without {@code ETCDCTL_} variables
 *     about a cluster kubeadm's own manifest
 * @param name what to call the context; {@code environment} or {@code kubernetes} if absent
 */
public record ContextImport(Optional<Path> from, Optional<String> name) implements LocalCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "context import",
                  Group.CONTEXT,
                  "Save a context from the environment or from kubeadm",
                  "Without --from the ETCDCTL_ variables are taken, and if none says how to reach a"
                      + " cluster, kubeadm's /etc/kubernetes/manifests/etcd.yaml. Passwords are not"
                      + " saved.")
              .withOptions(
                  OptionSpec.of("from", OptionKind.TEXT, "FILE", "static pod manifest of kubeadm")
                      .naming(ValueKind.FILE),
                  OptionSpec.of("name", OptionKind.TEXT, "NAME", "what to call the context"))
              .withExamples(
                  "context import", "context import --from /etc/kubernetes/manifests/etcd.yaml"),
          arguments ->
              arguments
                  .text("name")
                  .map(ContextName::check)
                  .orElse(Result.ok(""))
                  .then(
                      name ->
                          from(arguments.text("from"))
                              .map(file -> new ContextImport(file, arguments.text("name")))));

  private static Result<Optional<Path>> from(Optional<String> text) {
    Optional<Path> file = text.flatMap(UserPath::read);
    return text.isPresent() == file.isPresent()
        ? Result.ok(file)
        : Result.failed(Problem.of(ProblemCode.BAD_OPTION, "--from is no path.", ""));
  }

  @Override
  public Result<ContextChangeAnswer> perform(Scope scope) {
    return read(scope).then(imported -> ContextAdding.add(scope, imported));
  }

  private Result<ImportedContext> read(Scope scope) {
    if (from.isEmpty() && EtcdctlEnvironment.of(scope.environment()).access().any()) {
      return EnvironmentImport.read(name.orElse("environment"), scope.environment());
    }
    Path file =
        from.map(path -> UserPath.expand(path, scope.environment().home()))
            .orElse(KubeadmManifest.DEFAULT_FILE);
    return KubeadmManifest.read(name.orElse("kubernetes"), file)
        .mapProblem(
            problem ->
                from.isEmpty() && problem.code() == ProblemCode.NOT_FOUND ? nothing() : problem);
  }

  private static Problem nothing() {
    return Problem.of(
        ProblemCode.NOT_FOUND,
        "There is nothing to import.",
        "No ETCDCTL_ variable says how to reach a cluster, and there is no %s."
            .formatted(KubeadmManifest.DEFAULT_FILE),
        "Name a manifest with --from FILE, or use context add.");
  }
}
