package io.etcdsh.sandbox.control;

import io.etcdsh.sandbox.SandboxAction;

/** What a shell asks of a host: one for each connection. */
public sealed interface Request {

  /** Tell how the sandbox is; while it still starts, tell the steps and then how it is. */
  record Await() implements Request {}

  /** Do something and tell how the sandbox is then. */
  record Act(SandboxAction action) implements Request {}

  /** End the sandbox and tell how it was. */
  record Stop() implements Request {}
}
