package io.etcdsh.golden;

import io.etcdsh.model.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records the golden files anew: {@code GoldenRecorder BINARIES TARGET}, where BINARIES holds a
 * directory with etcd and etcdctl for each version, and TARGET is {@code
 * src/test/resources/golden/etcdctl}.
 */
public final class GoldenRecorder {
  private final String version;
  private final Path binaries;
  private final Path target;
  private final Path data;

  private GoldenRecorder(String version, Path binaries, Path target) throws IOException {
    this.version = version;
    this.binaries = binaries;
    this.target = target.resolve(version.substring(0, version.lastIndexOf('.')));
    this.data = Files.createTempDirectory("etcdsh-golden");
  }

  /** Records every version. */
  public static void main(String[] arguments) throws Exception {
    Path binaries = Path.of(arguments[0]);
    try (Stream<Path> versions = Files.list(binaries)) {
      for (Path version : versions.sorted().toList()) {
        new GoldenRecorder(version.getFileName().toString(), version, Path.of(arguments[1]))
            .record();
      }
    }
  }

  private void record() throws Exception {
    System.out.println("etcd " + version);
    try {
      three();
      nospace();
    } finally {
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted((one, other) -> other.compareTo(one)).forEach(path -> path.toFile().delete());
      }
    }
  }

  private void three() throws Exception {
    try (EtcdProcess m1 = member("m1");
        EtcdProcess m2 = member("m2");
        EtcdProcess m3 = member("m3");
        EtcdProcess m4 = member("m4")) {
      List<EtcdProcess> all = List.of(m1, m2, m3);
      String cluster = all.stream().map(EtcdProcess::asPeer).collect(Collectors.joining(","));
      for (EtcdProcess member : all) {
        member.start(cluster, "new");
      }
      Ctl one = ctl(m1.endpoint());
      Ctl every = ctl(all.stream().map(EtcdProcess::endpoint).collect(Collectors.joining(",")));
      one.awaitHealthy();
      healthy(one, every);
      keys(one);
      usage(one);
      one.must("member", "add", "m4", "--peer-urls=" + m4.peerUrl(), "--learner");
      one.record("unstarted-member-list", "member", "list");
      one.record("unstarted-status-cluster", "endpoint", "status", "--cluster");
      m4.start(cluster + "," + m4.asPeer(), "existing");
      one.await("member list", text -> text.contains("m4"));
      Thread.sleep(3000);
      one.record("learner-member-list", "member", "list");
      one.record("learner-status-cluster", "endpoint", "status", "--cluster");
      one.record("learner-hashkv-cluster", "endpoint", "hashkv", "--cluster");
      one.record("learner-health-cluster", "endpoint", "health", "--cluster");
      dead(List.of(m1, m2, m3), every);
    }
  }

  private static void healthy(Ctl one, Ctl every) throws Exception {
    one.record("member-list", "member", "list");
    every.record("status", "endpoint", "status");
    one.record("status-cluster", "endpoint", "status", "--cluster");
    every.record("hashkv", "endpoint", "hashkv");
    one.record("hashkv-cluster", "endpoint", "hashkv", "--cluster");
    one.record("hashkv-rev", "endpoint", "hashkv", "--rev=1");
    one.record("hashkv-future", "endpoint", "hashkv", "--rev=999");
    one.record("health", "endpoint", "health");
    one.record("alarm-none", "alarm", "list");
    one.record("get-none", "get", "nothing");
  }

  private static void keys(Ctl one) throws Exception {
    one.must("put", "k/plain", "value");
    one.must("put", "k/plain", "second");
    one.must("put", "k/quotes", "a \"b\" <c> & \\d\ttab");
    one.must("put", "k/lines", "one\ntwo\n");
    one.must("put", "k/ünï-日本-\u2028", "\u0001\u001b[31mred\u007f ☃ 🎉");
    one.must("put", "k/empty", "");
    one.mustWith(
        new byte[] {0, (byte) 0xff, (byte) 0xc3, 'x', (byte) 0xe2, (byte) 0x82}, "put", "k/binary");
    String lease = one.must("lease", "grant", "3600").split(" ")[1];
    one.must("put", "k/leased", "for a while", "--lease=" + lease);
    one.record("get-prefix", "get", "k/", "--prefix");
    one.record("get-one", "get", "k/plain");
    one.record("get-range", "get", "k/b", "k/m");
    one.record("get-from-key", "get", "k/q", "--from-key");
    one.record("get-all", "get", "", "--prefix", "--limit=2");
    one.record("get-keys", "get", "k/", "--prefix", "--keys-only");
    one.record("get-sorted", "get", "k/", "--prefix", "--order=descend", "--sort-by=modify");
    one.record("get-old", "get", "k/plain", "--rev=2");
    one.record("get-compacted", "get", "k/plain", "--rev=999");
    one.record("get-serializable", "get", "k/plain", "--consistency=s");
    one.record("get-empty-key", "get", "");
    one.record("get-value", "get", "k/lines", "--print-value-only");
    one.record("get-many-words", "get", "k/b", "k/c", "k/d");
  }

  private void usage(Ctl one) throws Exception {
    one.record("bad-get", "get");
    one.record("bad-prefix", "get", "k", "--prefix", "--from-key");
    one.record("bad-range", "get", "k", "l", "--prefix");
    one.record("bad-consistency", "get", "k", "--consistency=x");
    one.record("bad-order", "get", "k", "--order=Upward");
    one.record("bad-target", "get", "k", "--sort-by=size");
    one.record("bad-alarm", "alarm", "list", "more");
    if (!version.startsWith("3.4.")) {
      one.record("get-count", "get", "k/", "--prefix", "--count-only");
      one.record("bad-count", "get", "k", "--keys-only", "--count-only");
    }
    if (version.startsWith("3.6.") || version.startsWith("3.7.")) {
      one.record("bad-member-consistency", "member", "list", "--consistency=x");
      one.record("bad-create", "get", "k", "--min-create-rev=5", "--max-create-rev=3");
      one.record("bad-mod", "get", "k", "--min-mod-rev=5", "--max-mod-rev=3");
      one.record("get-window", "get", "k/", "--prefix", "--min-mod-rev=3", "--max-mod-rev=5");
    }
  }

  private static void dead(List<EtcdProcess> members, Ctl every) throws Exception {
    String status = every.must("endpoint", "status");
    List<EtcdProcess> followers =
        members.stream()
            .filter(
                member ->
                    status
                        .lines()
                        .filter(line -> line.startsWith(member.endpoint()))
                        .noneMatch(line -> line.contains(", true, false,")))
            .toList();
    followers.getFirst().close();
    Thread.sleep(1000);
    every.record("dead-status", "endpoint", "status", "--command-timeout=1s");
    every.record("dead-hashkv", "endpoint", "hashkv", "--command-timeout=1s");
    every.record("dead-health", "endpoint", "health", "--command-timeout=1s");
    members.forEach(EtcdProcess::close);
    every.record("gone-status", "endpoint", "status", "--command-timeout=500ms");
    every.record(
        "gone-status-cluster", "endpoint", "status", "--cluster", "--command-timeout=500ms");
    every.record("gone-hashkv", "endpoint", "hashkv", "--command-timeout=500ms");
    every.record("gone-health", "endpoint", "health", "--command-timeout=500ms");
    every.record("gone-member-list", "member", "list", "--command-timeout=500ms");
    every.record("gone-alarm", "alarm", "list", "--command-timeout=500ms");
    every.record("gone-get", "get", "k", "--command-timeout=500ms");
  }

  private void nospace() throws Exception {
    try (EtcdProcess full = member("full")) {
      full.start(full.asPeer(), "new", "--quota-backend-bytes=1");
      Ctl one = ctl(full.endpoint());
      one.awaitHealthy();
      one.run(new byte[0], List.of("put", "a", "b"));
      one.await("alarm list", text -> text.contains("NOSPACE"));
      one.record("nospace-status", "endpoint", "status");
      one.record("nospace-health", "endpoint", "health");
      one.record("nospace-alarm", "alarm", "list");
    }
  }

  private EtcdProcess member(String name) throws IOException {
    return new EtcdProcess(binaries.resolve("etcd"), name, data);
  }

  private Ctl ctl(String endpoints) {
    return new Ctl(
        version,
        binaries.resolve("etcdctl"),
        endpoints,
        target,
        new ArrayList<>(List.of(Bytes.EMPTY)));
  }
}
