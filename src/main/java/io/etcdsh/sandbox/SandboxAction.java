package io.etcdsh.sandbox;

import io.etcdsh.model.MemberId;
import java.time.Duration;
import java.util.List;

/** What can be done to a running sandbox. Members are given by name. */
public sealed interface SandboxAction {

  /** Ends a member's process with SIGKILL. */
  record Kill(String member) implements SandboxAction {}

  /** Freezes a member's process with SIGSTOP. */
  record Pause(String member) implements SandboxAction {}

  /** Lets a frozen member go on with SIGCONT. */
  record Resume(String member) implements SandboxAction {}

  /** Ends a member's process if it runs, and starts it again on its data. */
  record Restart(String member) implements SandboxAction {}

  /** Adds a member: first to the cluster's member list, then as a process. */
  record Add(boolean learner) implements SandboxAction {}

  /** Removes a member from the member list, then ends its process and deletes its data. */
  record Remove(String member) implements SandboxAction {}

  /**
   * Finds ports for a member that a plan is made for. They are kept as long as nobody wants the
   * name for another member and few others are proposed; to keep is not to use: no file is written,
   * and nobody sees it. What is reserved already stays as it is.
   */
  record Propose(String member) implements SandboxAction {}

  /**
   * Starts a member that the cluster lists already and that has not joined yet, on an empty data
   * directory. A process that was started for this ID is left alone; one that was started for
   * another is what is left of a member that is removed, and ends. Does not wait until it has
   * joined.
   *
   * @param member its name
   * @param id under which the cluster lists it
   * @param initialCluster all members with their peer URLs, as etcd's flag wants them
   */
  record Join(String member, MemberId id, String initialCluster) implements SandboxAction {}

  /**
   * Ends the process of a member that the cluster no longer lists and deletes its data; its name
   * and ports stay reserved. Refused while the cluster lists it, or nobody can tell.
   */
  record Retire(String member) implements SandboxAction {}

  /** Cuts these members off from all others; they still reach one another. */
  record Partition(List<String> members) implements SandboxAction {
    /** Copies the list. */
    public Partition {
      members = List.copyOf(members);
    }
  }

  /** Cuts one direction of one link: nothing sent by {@code from} arrives at {@code to}. */
  record Cut(String from, String to) implements SandboxAction {}

  /** Ends every partition and delay. */
  record Heal() implements SandboxAction {}

  /** Delays everything that a member sends to and receives from the others. */
  record Slow(String member, Duration delay) implements SandboxAction {}
}
