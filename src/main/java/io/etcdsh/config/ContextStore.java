package io.etcdsh.config;

import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * The saved contexts. Reads the file at each call, so another shell's change is seen; writes it
 * whole, by way of a temporary file, with mode 0600. Fails with {@code E-BAD-CONFIG} (file, line
 * and what is wrong), {@code E-NOT-FOUND} or {@code E-FILE}.
 */
public interface ContextStore {

  /** All contexts, by name; none if there is no file. */
  Result<List<Context>> all();

  /** The context with this name. */
  Result<Context> find(String name);

  /** The name of the context that a new session begins with. */
  Result<Optional<String>> current();

  /** Saves a context, in the place of one with the same name. */
  Result<Context> save(Context context);

  /** Removes a context. */
  Result<Context> remove(String name);

  /** Makes a context the one that a new session begins with. */
  Result<Context> makeCurrent(String name);
}
