package io.etcdsh.dist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A machine for etcd-provision: a PATH without etcd, Go and apt, a release site on loopback that
 * has 3.6.14, and a copy of the script with a pinned list of its own.
 */
final class ProvisionMachine implements AutoCloseable {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "chmod",
          "cp",
          "curl",
          "cut",
          "env",
          "find",
          "flock",
          "grep",
          "gzip",
          "head",
          "id",
          "kill",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sha256sum",
          "sleep",
          "sort",
          "tail",
          "tar",
          "timeout",
          "tr",
          "uname",
          "wget");

  final Path base;
  final Path bin;
  final Path cache;
  final Map<String, String> environment = new HashMap<>();
  final AtomicInteger downloads = new AtomicInteger();

  /** Answers wait for it; zero from the start. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  /** Counts down with the first request. */
  final CountDownLatch asked = new CountDownLatch(1);

  private final HttpServer site;
  private final Path dist;
  private byte[] archive;

  ProvisionMachine(Path base) throws IOException, InterruptedException {
    this.base = base;
    bin = base.resolve("bin");
    cache = base.resolve("cache with blank/etcdsh/etcd");
    dist = base.resolve("dist");
    ScriptFiles.copy(Path.of("src/main/dist/libexec"), dist);
    ScriptFiles.provide(bin, TOOLS);
    archive = archive("3.6.14", "3.6.14");
    pin("3.4.23 packages - -", "3.6.14 archive " + sha256(archive) + " " + sha256(archive));
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext("/v3.6.14/", this::answer);
    site.start();
    environment.put("PATH", bin.toString());
    environment.put("HOME", base.toString());
    environment.put("XDG_CACHE_HOME", base.resolve("cache with blank").toString());
    environment.put("ETCDSH_ETCD_MIRROR", "http://127.0.0.1:" + site.getAddress().getPort());
  }

  /** Replaces the pinned list. */
  void pin(String... lines) throws IOException {
    Files.writeString(dist.resolve("etcd-releases"), "# test\n" + String.join("\n", lines) + "\n");
  }

  /**
   * Makes the site serve an archive whose binaries claim another version, under the pinned hash.
   */
  void serveMislabelled() throws IOException, InterruptedException {
    archive = archive("3.6.14", "3.6.13");
    pin("3.6.14 archive " + sha256(archive) + " " + sha256(archive));
  }

  /** Makes the site serve something else than what is pinned. */
  void serveForged() throws IOException, InterruptedException {
    archive = archive("3.6.14", "3.6.14-forged");
  }

  /** Removes a tool from the PATH. */
  void without(String tool) throws IOException {
    Files.deleteIfExists(bin.resolve(tool));
  }

  /** Puts fake etcd, etcdctl and etcdutl into a directory. */
  static Path binaries(Path directory, String version) throws IOException {
    ScriptFiles.script(directory.resolve("etcd"), "echo 'etcd Version: " + version + "'\n");
    for (String tool : List.of("etcdctl", "etcdutl")) {
      ScriptFiles.script(directory.resolve(tool), "echo '" + tool + " version: " + version + "'\n");
    }
    return directory;
  }

  ProcessRun start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(bin.resolve("bash").toString()));
    command.add(dist.resolve("etcd-provision").toString());
    command.addAll(List.of(words));
    return ProcessRun.start(base, base, environment, command);
  }

  /** What lies in the cache, hidden leftovers included, lock files not. */
  List<String> cached() throws IOException {
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {
    gate.countDown();
    site.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    downloads.incrementAndGet();
    asked.countDown();
    try (exchange) {
      gate.await();
      exchange.sendResponseHeaders(200, archive.length);
      exchange.getResponseBody().write(archive);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] archive(String version, String claimed) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(base, "archive");
    Path top = work.resolve("etcd-v" + version + "-linux-any");
    binaries(top, claimed);
    Files.writeString(top.resolve("README.md"), "not wanted\n");
    Process tar =
        new ProcessBuilder("tar", "-czf", "it.tar.gz", top.getFileName().toString())
            .directory(work.toFile())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar failed");
    }
    return Files.readAllBytes(work.resolve("it.tar.gz"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
