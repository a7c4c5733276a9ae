package io.etcdsh.sandbox.host;

import io.etcdsh.model.MemberId;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A member of the sandbox: its ports and files, which it keeps for life, and its process, which
 * comes and goes. Changed under the cluster's lock only; may be looked at from any thread.
 */
final class HostedMember {
  private static final long KILL_MILLIS = 3000;
  private static final long TERM_MILLIS = 3000;
  private static final int TAIL_LINES = 8;

  private final String name;
  private final MemberPorts ports;
  private final Path directory;
  private final Path log;
  private final boolean learner;
  private volatile Optional<EtcdProcess> process = Optional.empty();
  private volatile boolean paused;
  private volatile boolean reserved;
  private volatile boolean joined;
  private volatile MemberId id = MemberId.NONE;

  HostedMember(String name, MemberPorts ports, Path dataDirectory, boolean learner) {
    this.name = name;
    this.ports = ports;
    this.directory = dataDirectory.resolve(name);
    this.log = dataDirectory.resolve(name + ".log");
    this.learner = learner;
  }

  String name() {
    return name;
  }

  MemberPorts ports() {
    return ports;
  }

  Path directory() {
    return directory;
  }

  /** Whether it may have no vote; somebody may have promoted it since. */
  boolean learner() {
    return learner;
  }

  /** Whether it ever had a process. */
  boolean started() {
    return process.isPresent();
  }

  /** Whether it has its name and ports only, and no part in the cluster. */
  boolean reserved() {
    return reserved;
  }

  /** Whether it never had more than that. */
  boolean proposed() {
    return reserved && !joined;
  }

  /** Its process, while one runs or is frozen. */
  Optional<Long> pid() {
    return process.filter(EtcdProcess::alive).map(EtcdProcess::pid);
  }

  /** The cluster lists it under this ID now, and what is started next is started for it. */
  void listedAs(MemberId listed) {
    id = listed;
  }

  /** Whether a process is there that was started for this ID. */
  boolean livesAs(MemberId listed) {
    return id.equals(listed) && pid().isPresent();
  }

  Condition condition() {
    if (reserved) {
      return joined ? Condition.RESERVED : Condition.PROPOSED;
    }
    if (pid().isEmpty()) {
      return Condition.DEAD;
    }
    return paused ? Condition.PAUSED : Condition.RUNNING;
  }

  boolean running() {
    return condition() == Condition.RUNNING;
  }

  void start(List<String> command) throws IOException {
    process = Optional.of(EtcdProcess.start(command, log));
    paused = false;
    reserved = false;
    joined = true;
  }

  /** Ends its process and deletes its data; name, ports and log wait for another start. */
  void reserve() throws InterruptedException {
    kill();
    process.ifPresent(EtcdProcess::abandon);
    process = Optional.empty();
    id = MemberId.NONE;
    reserved = true;
    SandboxFolder.delete(directory);
  }

  void pause() throws InterruptedException {
    signal(EtcdProcess.Signal.STOP);
    paused = true;
    ProcessState.awaitFrozen(pid(), true);
  }

  void resume() throws InterruptedException {
    signal(EtcdProcess.Signal.CONT);
    paused = false;
    ProcessState.awaitFrozen(pid(), false);
  }

  void kill() throws InterruptedException {
    signal(EtcdProcess.Signal.KILL);
    awaitEnd(KILL_MILLIS);
  }

  /** Ends the process so that it can still write what it holds; a frozen one cannot. */
  void terminate() throws InterruptedException {
    signal(paused ? EtcdProcess.Signal.KILL : EtcdProcess.Signal.TERM);
    if (!awaitEnd(TERM_MILLIS)) {
      kill();
    }
  }

  /** Ends everything that is still there and gives its ports back; never to be started again. */
  void close() {
    process.ifPresent(EtcdProcess::abandon);
    ports.close();
  }

  /** Deletes its data and its log. */
  void deleteData() {
    SandboxFolder.delete(directory);
    SandboxFolder.delete(log);
  }

  /** The last lines of its log. */
  String logTail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "It left no log.";
    }
  }

  private void signal(EtcdProcess.Signal signal) {
    process.ifPresent(present -> present.signal(signal));
  }

  /** Waits for the end of its process; tells whether it came in time. */
  boolean awaitEnd(long millis) throws InterruptedException {
    Optional<EtcdProcess> present = process;
    return present.isEmpty() || present.get().awaitEnd(millis);
  }
}
