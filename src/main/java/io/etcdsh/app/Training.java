package io.etcdsh.app;

import io.etcdsh.config.AccessWishes;
import io.etcdsh.config.ConnectionOptions;
import io.etcdsh.config.Environment;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.remote.PracticeServer;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.CertificateAuthority;
import io.etcdsh.sandbox.CertificateAuthority.Validity;
import io.etcdsh.session.LineSource;
import io.etcdsh.session.SecretPrompt;
import io.etcdsh.session.Session;
import io.etcdsh.session.Stance;
import io.etcdsh.session.StreamConsole;
import io.etcdsh.shell.InteractiveShell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that shows the JDK what a start of ours loads, for its AOT cache: one-shot lines in every
 * format, over plaintext and TLS, and the shell up to its first prompt. Needs no etcd and leaves
 * nothing behind.
 */
final class Training {
  /** The word that asks for it; no command, so help does not list it. */
  static final String WORD = "__train";

  private static final List<String> LINES =
      List.of(
          "member list",
          "member list -w json",
          "member list -w table",
          "member list -w fields",
          "member list -w protobuf",
          "member list -w own",
          "member list -w yaml",
          "etcdctl endpoint status -w json",
          "endpoint status -w own",
          "endpoint status",
          "endpoint health",
          "endpoint hashkv",
          "alarm list",
          "get k",
          "version",
          "context list",
          "help",
          "memberr list");

  private final Wiring wiring;

  Training(Environment variables) {
    this.wiring = new Wiring(variables);
  }

  int run() {
    try {
      Path directory = Files.createTempDirectory("etcdsh-train");
      try {
        plaintext();
        tls(directory);
      } finally {
        delete(directory);
      }
      return 0;
    } catch (IOException untrained) {
      return 1;
    }
  }

  private void plaintext() throws IOException {
    try (PracticeServer server = PracticeServer.plaintext()) {
      Stance stance = stance(server, TlsFiles.NONE);
      runLines(stance);
      new InteractiveShell(wiring.shellSettings(false))
          .run(
              (terminal, history) -> {
                Session session = new Session(wiring.parts(history, false), terminal, stance);
                session.stayConnected();
                return session;
              });
    }
  }

  private void tls(Path directory) throws IOException {
    Instant now = Instant.now();
    Validity hour = new Validity(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    CertificateAuthority authority = CertificateAuthority.create("training", hour);
    Path caCert = orFail(authority.writeCertificate(directory.resolve("ca.crt")));
    var server =
        orFail(
            authority.issueServer(directory, "server", CertificateAuthority.LOOPBACK_NAMES, hour));
    var client = orFail(authority.issueClient(directory, "client", "root", hour));
    TlsFiles files =
        new TlsFiles(
            Optional.of(caCert), Optional.of(client.cert()), Optional.of(client.key()), false);
    try (PracticeServer practice = PracticeServer.tls(files, server.cert(), server.key())) {
      runLines(stance(practice, files));
    }
  }

  private static <T> T orFail(Result<T> result) throws IOException {
    return switch (result) {
      case Result.Ok<T>(T value) -> value;
      case Result.Failed<T>(Problem problem) -> throw new IOException(problem.why());
    };
  }

  private void runLines(Stance stance) {
    StreamConsole nowhere =
        new StreamConsole(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            new StreamConsole.Surroundings(false, false, 80, true),
            new SecretPrompt(Path.of("/dev/null")));
    try (Session session = new Session(wiring.parts(List::of, true), nowhere, stance)) {
      LINES.forEach(line -> session.run(line, new LineSource.ProcessArguments()));
    }
  }

  private static Stance stance(PracticeServer server, TlsFiles files) {
    AccessWishes access =
        new AccessWishes(
            List.of(server.endpoint().text()),
            files.caCert(),
            files.cert(),
            files.key(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Stance(
        new ConnectionOptions(Optional.empty(), access, Optional.empty(), Optional.empty()),
        Settings.DEFAULT,
        Optional.empty());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
