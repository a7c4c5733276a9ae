package io.etcdsh.session;

import io.etcdsh.config.PasswordPrompt;
import io.etcdsh.etcd.Secret;
import io.etcdsh.problem.Result;
import java.util.HashMap;
import java.util.Map;

/** Asks for each user's password once in a session. Thread-safe. */
final class RememberedPasswords implements PasswordPrompt {
  private final Console console;
  private final Map<String, Secret> known = new HashMap<>();

  RememberedPasswords(Console console) {
    this.console = console;
  }

  @Override
  public synchronized Result<Secret> ask(String user) {
    Secret remembered = known.get(user);
    if (remembered != null) {
      return Result.ok(remembered);
    }
    Result<Secret> answer = console.secret("Password for " + user + ": ");
    answer.toOptional().ifPresent(secret -> known.put(user, secret));
    return answer;
  }

  /** Forgets all of them, because one was refused. */
  synchronized void forget() {
    known.clear();
  }
}
