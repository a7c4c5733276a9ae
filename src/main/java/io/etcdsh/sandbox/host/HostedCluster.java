package io.etcdsh.sandbox.host;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import io.etcdsh.sandbox.control.HostPlan;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A running cluster. One action at a time; its status can be read at any time, from any thread.
 * What acts on processes and links can only hit what was started here, because it goes through the
 * pipes and relays of the start; what asks the cluster for a change checks its identity first.
 */
final class HostedCluster {
  private final HostPlan plan;
  private final SandboxFolder folder;
  private final HostedMembers members;
  private final Links links;
  private final EtcdFlags flags;
  private final Gateway gateway;
  private final ClusterId clusterId;
  private final MemberActions memberActions;
  private final NodeActions nodeActions;
  private final LinkActions linkActions;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Optional<Thread> acting = Optional.empty();

  HostedCluster(
      HostPlan plan,
      SandboxFolder folder,
      HostedMembers members,
      Links links,
      EtcdFlags flags,
      Gateway gateway,
      Membership membership,
      ClusterId clusterId) {
    this.plan = plan;
    this.folder = folder;
    this.members = members;
    this.links = links;
    this.flags = flags;
    this.gateway = gateway;
    this.clusterId = clusterId;
    this.memberActions =
        new MemberActions(members, links, flags, membership, new Readiness(gateway));
    this.nodeActions = new NodeActions(members, links, flags, membership);
    this.linkActions = new LinkActions(members, links);
  }

  /** How it is now. */
  SandboxStatus status() {
    return new SandboxStatus(
        plan.spec().name(),
        clusterId,
        plan.etcd(),
        plan.spec().tls(),
        plan.spec().auth(),
        plan.dataDirectory(),
        withTls(folder.caCert()),
        withTls(folder.clientCert()),
        withTls(folder.clientKey()),
        Optional.of(folder.password()).filter(file -> plan.spec().auth()),
        members.stream().map(this::status).toList());
  }

  /** Does something and tells how it is then. */
  Result<SandboxStatus> act(SandboxAction action) {
    lock.lock();
    acting = Optional.of(Thread.currentThread());
    try {
      return perform(action).map(done -> status());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The sandbox is ending.", ""));
    } finally {
      acting = Optional.empty();
      lock.unlock();
    }
  }

  /** Ends every process; an action under way is given up. */
  void end() {
    acting.ifPresent(Thread::interrupt);
    lock.lock();
    try {
      ClusterEnd.end(plan, members);
      gateway.close();
    } finally {
      lock.unlock();
    }
  }

  private Result<String> perform(SandboxAction action) throws InterruptedException {
    return switch (action) {
      case SandboxAction.Kill(String member) -> memberActions.kill(member);
      case SandboxAction.Pause(String member) -> memberActions.pause(member);
      case SandboxAction.Resume(String member) -> memberActions.resume(member);
      case SandboxAction.Restart(String member) -> memberActions.restart(member);
      case SandboxAction.Add(boolean learner) -> memberActions.add(learner);
      case SandboxAction.Remove(String member) -> memberActions.remove(member);
      case SandboxAction.Propose(String member) -> nodeActions.propose(member);
      case SandboxAction.Join(var member, var id, var all) -> nodeActions.join(member, id, all);
      case SandboxAction.Retire(String member) -> nodeActions.retire(member);
      case SandboxAction.Partition(var group) -> linkActions.partition(group);
      case SandboxAction.Cut(String from, String to) -> linkActions.cut(from, to);
      case SandboxAction.Heal() -> linkActions.heal();
      case SandboxAction.Slow(String member, var delay) -> linkActions.slow(member, delay);
    };
  }

  private Optional<Path> withTls(Path file) {
    return Optional.of(file).filter(each -> plan.spec().tls());
  }

  private SandboxMember status(HostedMember member) {
    return new SandboxMember(
        member.name(),
        new Endpoint(flags.clientUrl(member)),
        flags.peerUrl(member),
        member.pid(),
        member.condition(),
        links.cutFrom(member.name()),
        links.delay(member.name()));
  }
}
