package io.etcdsh.sandbox.local;

import io.etcdsh.model.EtcdVersion;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.EtcdBinaries;
import io.etcdsh.sandbox.EtcdBinary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The versions of etcd in the user's cache; fetches nothing. */
final class CachedEtcd implements EtcdBinaries {

  /** What is there, oldest first. */
  static List<EtcdVersion> versions() {
    try (Stream<Path> entries = Files.list(directory())) {
      return entries
          .filter(entry -> Files.isExecutable(entry.resolve("etcd")))
          .flatMap(entry -> EtcdVersion.parse(String.valueOf(entry.getFileName())).stream())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The oldest and the newest: what differs between versions differs most between these. */
  static Stream<String> extremes() {
    List<EtcdVersion> all = versions();
    return Stream.of(all.getFirst(), all.getLast()).distinct().map(EtcdVersion::text);
  }

  @Override
  public Result<EtcdBinary> find(Optional<String> version, Consumer<String> progress) {
    return versions().stream()
        .filter(each -> version.map(each.text()::startsWith).orElse(true))
        .max(Comparator.naturalOrder())
        .map(each -> Result.ok(new EtcdBinary(each.text(), directory().resolve(each.text()))))
        .orElseGet(
            () -> Result.failed(Problem.of(ProblemCode.NO_ETCD, "It is not in the cache.", "")));
  }

  private static Path directory() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("etcdsh/etcd");
  }
}
