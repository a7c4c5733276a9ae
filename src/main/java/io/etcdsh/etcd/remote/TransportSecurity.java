package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.grpc.Status;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * The TLS side of a connection: whom we trust and who we are. Files are read when it is made, the
 * engine is made at the first dial. Thread-safe.
 */
final class TransportSecurity {
  /** As gRPC configures it; its own helper would load every security provider of the JDK. */
  private static final ApplicationProtocolConfig HTTP2 =
      new ApplicationProtocolConfig(
          ApplicationProtocolConfig.Protocol.ALPN,
          ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
          ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
          ApplicationProtocolNames.HTTP_2);

  private final List<X509Certificate> authorities;
  private final Optional<ClientIdentity> identity;
  private final boolean skipVerify;
  private Optional<SslContext> context = Optional.empty();

  private TransportSecurity(
      List<X509Certificate> authorities, Optional<ClientIdentity> identity, boolean skipVerify) {
    this.authorities = authorities;
    this.identity = identity;
    this.skipVerify = skipVerify;
  }

  /** Reads the files. */
  static Result<TransportSecurity> of(TlsFiles files) {
    Result<List<X509Certificate>> authorities =
        files.caCert().map(PemFile::certificates).orElse(Result.ok(List.of()));
    return authorities.then(
        trusted ->
            identity(files).map(own -> new TransportSecurity(trusted, own, files.skipVerify())));
  }

  private static Result<Optional<ClientIdentity>> identity(TlsFiles files) {
    if (files.cert().isEmpty() && files.key().isEmpty()) {
      return Result.ok(Optional.empty());
    }
    if (files.cert().isEmpty() || files.key().isEmpty()) {
      return Result.failed(onlyOne(files));
    }
    return ClientIdentity.read(files.cert().get(), files.key().get()).map(Optional::of);
  }

  /** {@code why} is etcdctl's text ({@code client/pkg/transport/listener.go}, 3.6). */
  private static Problem onlyOne(TlsFiles files) {
    return Problem.of(
        ProblemCode.BAD_TLS_FILES,
        "A client certificate and its key go together.",
        "KeyFile and CertFile must both be present[key: "
            + files.key().map(Path::toString).orElse("")
            + ", cert: "
            + files.cert().map(Path::toString).orElse("")
            + "]",
        "Give both --cert and --key, or neither.");
  }

  /** Whether we have a certificate of our own to show. */
  boolean hasOwnCertificate() {
    return identity.isPresent();
  }

  /** What shows our certificate, if we have one. */
  KeyManager[] keyManagers() {
    return identity.stream().map(PresentedCertificate::new).toArray(KeyManager[]::new);
  }

  /** What is wrong with our own files, looked at closely; nothing most of the time. */
  Optional<Problem> mismatchOfOwnFiles() {
    return identity.flatMap(ClientIdentity::proveMatch);
  }

  /** What a refusal by some member means. */
  Function<MemberChannel, Problem> problem(Status status) {
    return member ->
        Refusals.problem(member.endpoint(), member.target().tls(), hasOwnCertificate(), status);
  }

  /**
   * Begins on another core what the first handshake will wait for: the JDK tries every cipher at
   * the first context, and computes a table for curve P-256 at the first key.
   */
  static void prepare() {
    Thread.ofPlatform()
        .daemon()
        .name("etcdsh-tls")
        .start(
            () -> {
              try {
                SSLContext.getInstance("TLS");
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                generator.generateKeyPair();
              } catch (GeneralSecurityException absent) {
                return; // the handshake will find other curves
              }
            });
  }

  /** The engine. */
  synchronized SslContext context() {
    if (context.isEmpty()) {
      context = Optional.of(make());
    }
    return context.get();
  }

  /** The same trust and the same certificate for a client of the JDK. */
  SSLContext jdkContext() {
    return JdkTls.context(authorities, keyManagers(), skipVerify);
  }

  private SslContext make() {
    SslContextBuilder builder =
        SslContextBuilder.forClient()
            .sslProvider(SslProvider.JDK)
            .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
            .applicationProtocolConfig(HTTP2);
    if (skipVerify) {
      builder
          .trustManager(InsecureTrustManagerFactory.INSTANCE)
          .endpointIdentificationAlgorithm(null);
    } else if (!authorities.isEmpty()) {
      builder.trustManager(authorities);
    }
    identity.ifPresent(own -> builder.keyManager(new PresentedCertificate(own)));
    return built(builder, !skipVerify && authorities.isEmpty());
  }

  private static SslContext built(SslContextBuilder builder, boolean publicTrust) {
    try {
      return publicTrust ? builder.build() : PublicAuthorities.outOfSight(builder);
    } catch (SSLException impossible) {
      throw new IllegalStateException("The JDK lacks TLS.", impossible);
    }
  }
}
