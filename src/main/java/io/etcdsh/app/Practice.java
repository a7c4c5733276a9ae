package io.etcdsh.app;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.remote.PracticeServer;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.CertificateAuthority;
import io.etcdsh.sandbox.CertificateAuthority.Validity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that training runs talk to: two practice servers, one of them with mutual TLS. A
 * process of its own, because whatever a training run loads is loaded at every later start.
 */
final class Practice {
  /** The word that asks for it. */
  static final String WORD = "__practice";

  static final String CA = "ca.crt";
  static final String CLIENT = "client";

  private Practice() {}

  /**
   * Writes certificates to {@code directory} and the two endpoints to standard output, and serves
   * until standard input ends.
   */
  static int run(Path directory) {
    try {
      Validity day = aDay();
      CertificateAuthority authority = CertificateAuthority.create("training", day);
      Path caCert = orFail(authority.writeCertificate(directory.resolve(CA)));
      var server =
          orFail(
              authority.issueServer(directory, "server", CertificateAuthority.LOOPBACK_NAMES, day));
      orFail(authority.issueClient(directory, CLIENT, "root", day));
      TlsFiles trust = new TlsFiles(Optional.of(caCert), Optional.empty(), Optional.empty(), false);
      try (PracticeServer plaintext = PracticeServer.plaintext();
          PracticeServer tls = PracticeServer.tls(trust, server.cert(), server.key())) {
        System.out.println(plaintext.endpoint());
        System.out.println(tls.endpoint());
        System.in.readAllBytes();
      }
      return 0;
    } catch (IOException unable) {
      return 1;
    }
  }

  private static Validity aDay() {
    Instant now = Instant.now();
    return new Validity(now.minus(Duration.ofHours(12)), now.plus(Duration.ofHours(12)));
  }

  private static <T> T orFail(Result<T> result) throws IOException {
    return switch (result) {
      case Result.Ok<T>(T value) -> value;
      case Result.Failed<T>(Problem problem) -> throw new IOException(problem.why());
    };
  }
}
