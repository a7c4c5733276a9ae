package io.etcdsh.node;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
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
import java.util.Optional;
import java.util.function.Consumer;

/** A sandbox without processes, with one member m2; it only remembers what it was told to do. */
final class OneSandbox implements Sandboxes {
  static final ClusterId CLUSTER = new ClusterId(7);
  static final String URL = "http://127.0.0.1:2";

  final List<SandboxAction> actions = new ArrayList<>();
  private final Condition condition;

  OneSandbox(Condition condition) {
    this.condition = condition;
  }

  @Override
  public Result<SandboxStatus> start(
      SandboxSpec spec, Lifetime lifetime, Consumer<String> progress) {
    throw new AssertionError("nobody starts it");
  }

  @Override
  public Result<List<SandboxStatus>> list() {
    return status("t1").map(List::of);
  }

  @Override
  public Result<SandboxStatus> status(String name) {
    return Result.ok(
        new SandboxStatus(
            name,
            CLUSTER,
            "3.7.1",
            false,
            false,
            Path.of("/data"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new SandboxMember(
                    "m2",
                    new Endpoint("http://127.0.0.1:3"),
                    URL,
                    Optional.empty(),
                    condition,
                    List.of(),
                    Duration.ZERO))));
  }

  @Override
  public Result<SandboxStatus> act(String name, SandboxAction action) {
    actions.add(action);
    return status(name);
  }

  @Override
  public Result<SandboxStatus> stop(String name) {
    throw new AssertionError("nobody stops it");
  }
}
