package io.etcdsh.sandbox.host;

import io.etcdsh.disk.Keeping;
import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.control.HostPlan;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Bootstraps a cluster: files, processes, health, authentication. */
final class ClusterStart {
  /** Ample for nine members on a slow disk; the usual start takes one second. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int ATTEMPTS = 3;
  private static final int TOKEN_BYTES = 8;

  private final HostPlan plan;
  private final SandboxFolder folder;
  private final Instant now;
  private final RandomGenerator random;
  private final Consumer<String> progress;

  ClusterStart(
      HostPlan plan,
      SandboxFolder folder,
      Instant now,
      RandomGenerator random,
      Consumer<String> progress) {
    this.plan = plan;
    this.folder = folder;
    this.now = now;
    this.random = random;
    this.progress = progress;
  }

  /** Starts a cluster that is healthy; nothing is left running if it fails. */
  Result<HostedCluster> run() {
    try {
      Files.createDirectories(
          plan.dataDirectory(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (!plan.spec().tls()) {
        return attempts();
      }
      progress.accept("Issuing certificates.");
      Optional<Problem> failure = TlsSetup.write(folder, now).failure();
      return failure.isPresent() ? Result.failed(failure.get()) : attempts();
    } catch (IOException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.SANDBOX, "The sandbox cannot be set up.", Keeping.reasonAt(e) + "."));
    }
  }

  /** A port can be lost to somebody who asked for exactly that one; new ports then help. */
  private Result<HostedCluster> attempts() throws IOException {
    Result<HostedCluster> result = attempt();
    for (int count = 1; count < ATTEMPTS && portTaken(result); count++) {
      progress.accept("A port was taken meanwhile; starting again on others.");
      result = attempt();
    }
    return result;
  }

  private static boolean portTaken(Result<HostedCluster> result) {
    return result
        .failure()
        .filter(problem -> problem.why().contains("address already in use"))
        .isPresent();
  }

  private Result<HostedCluster> attempt() throws IOException {
    Links links = new Links();
    HostedMembers members = new HostedMembers(plan.dataDirectory(), links);
    boolean done = false;
    try {
      Result<HostedCluster> result = assemble(members, links);
      done = result.failure().isEmpty();
      return result;
    } finally {
      if (!done) {
        ClusterEnd.discard(members);
      }
    }
  }

  private Result<HostedCluster> assemble(HostedMembers members, Links links) throws IOException {
    int count = plan.spec().members();
    progress.accept(
        "Starting %d %s of etcd %s."
            .formatted(count, count == 1 ? "member" : "members", plan.etcd()));
    for (int made = 0; made < count; made++) {
      members.make(false);
    }
    EtcdFlags flags = new EtcdFlags(plan, folder, token());
    for (HostedMember member : members) {
      member.start(flags.bootstrap(member, members));
    }
    // Only now: the classes of its HTTP client load while etcd starts.
    Gateway gateway =
        new Gateway(plan.spec().tls() ? Optional.of(ClientTls.of(folder)) : Optional.empty());
    Authentication authentication = new Authentication(gateway, folder);
    return ready(members, gateway)
        .then(port -> identity(gateway, port))
        .then(id -> secure(authentication, members).map(done -> id))
        .map(
            id ->
                new HostedCluster(
                    plan,
                    folder,
                    members,
                    links,
                    flags,
                    gateway,
                    new Membership(members, gateway, authentication, id),
                    id));
  }

  private Result<Integer> ready(HostedMembers members, Gateway gateway) {
    progress.accept("Waiting until they are healthy.");
    Readiness readiness = new Readiness(gateway);
    Result<Integer> result = Result.ok(0);
    for (HostedMember member : members) {
      result =
          result.then(
              port -> readiness.await(member, LIMIT).map(ready -> ready.ports().client().number()));
    }
    return result;
  }

  private static Result<ClusterId> identity(Gateway gateway, int port) {
    return gateway.call(port, "", "cluster/member/list", Map.of()).map(Membership::clusterOf);
  }

  private Result<String> secure(Authentication authentication, HostedMembers members) {
    if (!plan.spec().auth()) {
      return Result.ok("");
    }
    progress.accept("Turning authentication on.");
    int port = members.iterator().next().ports().client().number();
    return authentication.enable(port, random).map(Object::toString);
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return "etcdsh-" + folder.name() + "-" + HexFormat.of().formatHex(bytes);
  }
}
