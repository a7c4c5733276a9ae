package io.etcdsh.config;

import io.etcdsh.etcd.Secret;
import io.etcdsh.problem.Result;

/** Asks a person for a password without showing it. */
@FunctionalInterface
public interface PasswordPrompt {

  /** The password of {@code user}; {@code E-UNAVAILABLE} if nobody can be asked. */
  Result<Secret> ask(String user);
}
