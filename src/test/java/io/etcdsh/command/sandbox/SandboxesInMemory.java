package io.etcdsh.command.sandbox;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sandboxes without processes; an added member is the only action that changes anything. */
final class SandboxesInMemory implements Sandboxes {
  final List<SandboxAction> actions = new ArrayList<>();
  private final Map<String, SandboxStatus> running = new TreeMap<>();

  @Override
  public Result<SandboxStatus> start(
      SandboxSpec spec, Lifetime lifetime, Consumer<String> progress) {
    SandboxStatus status = status(spec, spec.members());
    running.put(spec.name(), status);
    return Result.ok(status);
  }

  @Override
  public Result<List<SandboxStatus>> list() {
    return Result.ok(List.copyOf(running.values()));
  }

  @Override
  public Result<SandboxStatus> status(String name) {
    return Optional.ofNullable(running.get(name))
        .map(Result::ok)
        .orElseGet(
            () -> Result.failed(Problem.of(ProblemCode.NOT_FOUND, "There is no " + name, "")));
  }

  @Override
  public Result<SandboxStatus> act(String name, SandboxAction action) {
    actions.add(action);
    return status(name)
        .map(
            before -> {
              SandboxStatus after =
                  action instanceof SandboxAction.Add
                      ? status(spec(before), before.members().size() + 1)
                      : before;
              running.put(name, after);
              return after;
            });
  }

  @Override
  public Result<SandboxStatus> stop(String name) {
    Result<SandboxStatus> last = status(name);
    running.remove(name);
    return last;
  }

  private static SandboxSpec spec(SandboxStatus status) {
    return new SandboxSpec(
        status.name(), 1, Optional.empty(), false, status.auth(), Optional.empty(), false);
  }

  private static SandboxStatus status(SandboxSpec spec, int members) {
    return new SandboxStatus(
        spec.name(),
        new ClusterId(0xabc),
        "3.7.1",
        false,
        spec.auth(),
        Path.of("/data"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Path.of("/password")).filter(file -> spec.auth()),
        IntStream.rangeClosed(1, members).mapToObj(SandboxesInMemory::member).toList());
  }

  private static SandboxMember member(int number) {
    return new SandboxMember(
        "m" + number,
        new Endpoint("http://127.0.0.1:100" + number),
        "http://127.0.0.1:200" + number,
        number == 1 ? Optional.of(7L) : Optional.empty(),
        number == 1 ? Condition.RUNNING : Condition.DEAD,
        number == 1 ? List.of("m2", "m3") : List.of(),
        number == 1 ? Duration.ofMillis(200) : Duration.ZERO);
  }
}
