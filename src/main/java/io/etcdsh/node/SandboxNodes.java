package io.etcdsh.node;

import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.Sandboxes;
import java.util.List;
import java.util.Optional;

/**
 * The members of a sandbox, which are processes of this machine. For members that run elsewhere it
 * tells what to do, as {@link ManualNodes} does.
 */
public final class SandboxNodes implements NodeDriver {
  private final Sandboxes sandboxes;
  private final String sandbox;
  private final NodeDriver elsewhere = new ManualNodes();

  /**
   * A driver for the cluster of one sandbox.
   *
   * @param sandbox its name
   */
  public SandboxNodes(Sandboxes sandboxes, String sandbox) {
    this.sandboxes = sandboxes;
    this.sandbox = sandbox;
  }

  @Override
  public Result<List<String>> propose(String name) {
    return sandboxes
        .act(sandbox, new SandboxAction.Propose(name))
        .map(
            status ->
                status.members().stream()
                    .filter(member -> member.name().equals(name))
                    .map(SandboxMember::peerUrl)
                    .toList());
  }

  @Override
  public Result<NodeWork> start(JoiningNode node) {
    return find(node.cluster(), node.peerUrls())
        .then(
            found ->
                found.map(member -> start(node, member)).orElseGet(() -> elsewhere.start(node)));
  }

  private Result<NodeWork> start(JoiningNode node, SandboxMember member) {
    if (node.startedBefore()) {
      return member.condition() == Condition.DEAD
          ? Result.failed(dataNeeded(member))
          : Result.ok(runs(member));
    }
    // A member of a sandbox keeps its name, and etcd wants to find that in the list.
    StartSettings settings = StartSettings.of(member.name(), node.peerUrls(), node.members());
    SandboxAction join =
        new SandboxAction.Join(member.name(), node.id(), settings.initialCluster());
    return sandboxes.act(sandbox, join).map(status -> runs(member));
  }

  private NodeWork runs(SandboxMember member) {
    return new NodeWork.Done("Sandbox %s runs %s.".formatted(sandbox, member.name()));
  }

  @Override
  public Result<NodeWork> retire(LeavingNode node) {
    return find(node.cluster(), node.peerUrls())
        .then(found -> found.map(member -> retire(member)).orElseGet(() -> elsewhere.retire(node)));
  }

  private Result<NodeWork> retire(SandboxMember member) {
    return sandboxes
        .act(sandbox, new SandboxAction.Retire(member.name()))
        .map(
            status ->
                new NodeWork.Done(
                    "Sandbox %s has ended %s and deleted its data."
                        .formatted(sandbox, member.name())));
  }

  /** The sandbox's member at one of these URLs; fails if the sandbox is another cluster. */
  private Result<Optional<SandboxMember>> find(ClusterId cluster, List<String> peerUrls) {
    return sandboxes
        .status(sandbox)
        .then(
            status ->
                status.clusterId().equals(cluster)
                    ? Result.ok(
                        status.members().stream()
                            .filter(member -> peerUrls.contains(member.peerUrl()))
                            .findFirst())
                    : Result.failed(other(status, cluster)));
  }

  private Problem other(SandboxStatus status, ClusterId cluster) {
    return Problem.of(
        ProblemCode.CLUSTER_CHANGED,
        "Sandbox %s is another cluster.".formatted(sandbox),
        "It is %s, and the member is of %s.".formatted(status.clusterId(), cluster));
  }

  private static Problem dataNeeded(SandboxMember member) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "Member %s has joined already, and has ended since.".formatted(member.name()),
        "On an empty data directory it would forget what it has promised to the others.",
        "'sandbox restart %s' starts it on its data.".formatted(member.name()));
  }
}
