package io.etcdsh.config;

import io.etcdsh.problem.Result;
import java.util.List;

/**
 * The saved aliases, beside the contexts and read and written as they are. Fails with {@code
 * E-BAD-CONFIG}, {@code E-NOT-FOUND} or {@code E-FILE}.
 */
public interface AliasStore {

  /** All aliases, as in the file; none if there is no file. */
  Result<List<Alias>> all();

  /** Saves an alias, in the place of one with the same name. */
  Result<Alias> save(Alias alias);

  /** Removes an alias, and gives it as it was. */
  Result<Alias> remove(String name);
}
