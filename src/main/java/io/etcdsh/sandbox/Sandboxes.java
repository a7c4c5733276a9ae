package io.etcdsh.sandbox;

import io.etcdsh.problem.Result;
import java.util.List;
import java.util.function.Consumer;

/**
 * The sandboxes of this user on this machine. Each is run by a host process of its own, so that any
 * shell can see and change it. Fails with {@code E-SANDBOX}, {@code E-NO-ETCD} or {@code
 * E-NOT-FOUND}; never touches a cluster whose ID is not the one that it started.
 */
public interface Sandboxes {

  /** How long a sandbox lives. */
  enum Lifetime {
    /** Until this process ends, however it ends. */
    SESSION,
    /** Until it is stopped. */
    STOPPED
  }

  /**
   * Starts a cluster and waits until it is healthy.
   *
   * @param progress gets a line for each step
   */
  Result<SandboxStatus> start(SandboxSpec spec, Lifetime lifetime, Consumer<String> progress);

  /** All that run. */
  Result<List<SandboxStatus>> list();

  /** One of them. */
  Result<SandboxStatus> status(String name);

  /** Does something to one of them and tells how it is then. */
  Result<SandboxStatus> act(String name, SandboxAction action);

  /** Ends one of them and deletes its data unless it is to be kept. */
  Result<SandboxStatus> stop(String name);
}
