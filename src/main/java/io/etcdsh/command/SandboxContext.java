package io.etcdsh.command;

import io.etcdsh.config.Context;
import io.etcdsh.config.ContextStore;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.util.List;
import java.util.Optional;

/** The context of the same name that leads to a sandbox. */
public final class SandboxContext {
  private final ContextStore contexts;

  /** Those among {@code contexts}. */
  public SandboxContext(ContextStore contexts) {
    this.contexts = contexts;
  }

  /** Fails if a context that no sandbox made has the name already. */
  public Result<String> free(String name) {
    return contexts
        .all()
        .then(
            all ->
                all.stream().anyMatch(each -> each.name().equals(name) && !leadsTo(each, name))
                    ? Result.failed(taken(name))
                    : Result.ok(name));
  }

  /** Saves the way to a sandbox. */
  public Result<SandboxStatus> save(SandboxStatus sandbox) {
    return contexts.save(context(sandbox)).map(saved -> sandbox);
  }

  /**
   * Follows a change of the members, if the sandbox has a context. What else somebody wrote into
   * that, as that it is protected, stays.
   */
  public Result<SandboxStatus> follow(SandboxStatus sandbox) {
    return own(sandbox.name())
        .filter(context -> !context.endpoints().equals(endpoints(sandbox)))
        .map(context -> contexts.save(context.withEndpoints(endpoints(sandbox))))
        .map(saved -> saved.map(context -> sandbox))
        .orElseGet(() -> Result.ok(sandbox));
  }

  /** Removes the context if this sandbox made it. */
  public Result<String> remove(String name) {
    return own(name).isPresent() ? contexts.remove(name).map(Context::name) : Result.ok(name);
  }

  private Optional<Context> own(String name) {
    return contexts.find(name).toOptional().filter(each -> leadsTo(each, name));
  }

  private static List<Endpoint> endpoints(SandboxStatus sandbox) {
    return sandbox.used().stream().map(SandboxMember::client).toList();
  }

  private static boolean leadsTo(Context context, String sandbox) {
    return context.sandbox().equals(Optional.of(sandbox));
  }

  private static Context context(SandboxStatus sandbox) {
    return new Context(
        sandbox.name(),
        endpoints(sandbox),
        new TlsFiles(sandbox.caCert(), sandbox.cert(), sandbox.key(), false),
        sandbox.passwordFile().map(file -> "root"),
        sandbox.passwordFile(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(sandbox.name()));
  }

  private static Problem taken(String name) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "There is a context '%s' already.".formatted(name),
        "It leads to another cluster, and a sandbox needs the name for its own context.",
        "Take another name, or remove it with 'context remove %s'.".formatted(name));
  }
}
