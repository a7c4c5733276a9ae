package io.etcdsh.sandbox;

import io.etcdsh.problem.Result;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the programs of etcd come from. */
@FunctionalInterface
public interface EtcdBinaries {

  /**
   * The programs of a version, fetched or built if need be, which may take minutes. Fails with
   * {@code E-NO-ETCD}, or {@code E-INTERRUPTED} if the caller is interrupted.
   *
   * @param version such as {@code 3.6} or {@code 3.6.14}; the newest at hand if absent
   * @param progress gets a line for each step
   */
  Result<EtcdBinary> find(Optional<String> version, Consumer<String> progress);
}
