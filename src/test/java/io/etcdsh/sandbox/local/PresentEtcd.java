package io.etcdsh.sandbox.local;

import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.EtcdBinaries;
import io.etcdsh.sandbox.EtcdBinary;
import java.util.Optional;
import java.util.function.Consumer;

/** The versions of etcd that the tests run on; fetches nothing more. */
final class PresentEtcd implements EtcdBinaries {

  @Override
  public Result<EtcdBinary> find(Optional<String> version, Consumer<String> progress) {
    return EtcdVersions.present().reversed().stream()
        .filter(each -> version.map(each::startsWith).orElse(true))
        .findFirst()
        .map(each -> Result.ok(new EtcdBinary(each, EtcdVersions.directory(each))))
        .orElseGet(() -> Result.failed(Problem.of(ProblemCode.NO_ETCD, "It is not here.", "")));
  }
}
