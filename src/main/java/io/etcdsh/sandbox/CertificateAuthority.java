package io.etcdsh.sandbox;

import io.etcdsh.problem.Result;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A throw-away authority that issues the certificates of a sandbox. Keys are EC P-256, its own key
 * exists in memory only. May be used from any thread.
 *
 * <p>Server certificates are good for clients too: etcd's HTTP gateway dials its own member with
 * the server certificate (etcd 3.4 to 3.7, {@code embed/serve.go}), and peers are both at once.
 */
public final class CertificateAuthority {
  /** What the certificates of a cluster on this machine have to name. */
  public static final List<String> LOOPBACK_NAMES = List.of("localhost", "127.0.0.1", "::1");

  private static final String SIGNATURE = "SHA256withECDSA";

  private final KeyPair keys;
  private final X500Name name;
  private final X509CertificateHolder certificate;
  private final AtomicLong serial = new AtomicLong(1);

  private CertificateAuthority(KeyPair keys, X500Name name, X509CertificateHolder certificate) {
    this.keys = keys;
    this.name = name;
    this.certificate = certificate;
  }

  /**
   * From when to when a certificate holds.
   *
   * @param from first instant, cut to seconds
   * @param until last instant, cut to seconds
   */
  public record Validity(Instant from, Instant until) {}

  /**
   * A certificate on disk.
   *
   * @param cert the certificate in PEM
   * @param key its key, PKCS#8 in PEM, mode 0600
   */
  public record Files(Path cert, Path key) {}

  /** An authority with a fresh key. */
  public static CertificateAuthority create(String commonName, Validity validity) {
    KeyPair keys = PemFiles.freshKeys();
    X500Name name = named(commonName);
    try {
      X509v3CertificateBuilder builder = builder(name, BigInteger.ONE, validity, name, keys);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new CertificateAuthority(keys, name, signed(builder, keys));
    } catch (CertIOException e) {
      throw new IllegalStateException("the JDK cannot encode a certificate", e);
    }
  }

  /** Writes the authority's certificate; fails with {@code E-FILE}. */
  public Result<Path> writeCertificate(Path file) {
    return PemFiles.writeCertificate(file, certificate);
  }

  /**
   * Issues {@code BASENAME.crt} and {@code BASENAME.key} for a server; fails with {@code E-FILE}.
   *
   * @param names host names and IP addresses that it is to be known by
   */
  public Result<Files> issueServer(
      Path directory, String basename, List<String> names, Validity validity) {
    // No common name: etcd warns about one on the gateway's own connection and ignores it.
    return issue(
        directory,
        basename,
        new X500NameBuilder().addRDN(BCStyle.O, "etcdsh sandbox").build(),
        names,
        validity);
  }

  /**
   * Issues {@code BASENAME.crt} and {@code BASENAME.key} for a client; fails with {@code E-FILE}.
   *
   * @param commonName what etcd takes for the user's name
   */
  public Result<Files> issueClient(
      Path directory, String basename, String commonName, Validity validity) {
    return issue(directory, basename, named(commonName), List.of(), validity);
  }

  private Result<Files> issue(
      Path directory, String basename, X500Name subject, List<String> names, Validity validity) {
    KeyPair own = PemFiles.freshKeys();
    X509CertificateHolder issued = certify(own, subject, names, validity);
    return PemFiles.writeCertificate(directory.resolve(basename + ".crt"), issued)
        .then(
            cert ->
                PemFiles.writeKey(directory.resolve(basename + ".key"), own.getPrivate())
                    .map(key -> new Files(cert, key)));
  }

  private X509CertificateHolder certify(
      KeyPair own, X500Name subject, List<String> names, Validity validity) {
    try {
      BigInteger number = BigInteger.valueOf(serial.incrementAndGet());
      X509v3CertificateBuilder builder = builder(name, number, validity, subject, own);
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(Extension.extendedKeyUsage, false, purposes(!names.isEmpty()));
      if (!names.isEmpty()) {
        builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
      }
      return signed(builder, keys);
    } catch (CertIOException e) {
      throw new IllegalStateException("the JDK cannot encode a certificate", e);
    }
  }

  private static ExtendedKeyUsage purposes(boolean server) {
    KeyPurposeId client = KeyPurposeId.id_kp_clientAuth;
    return new ExtendedKeyUsage(
        server
            ? new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, client}
            : new KeyPurposeId[] {client});
  }

  private static GeneralNames alternatives(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(
                each ->
                    new GeneralName(
                        isAddress(each) ? GeneralName.iPAddress : GeneralName.dNSName, each))
            .toArray(GeneralName[]::new));
  }

  private static boolean isAddress(String name) {
    return name.contains(":") || name.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
  }

  private static X500Name named(String commonName) {
    return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, BigInteger serial, Validity validity, X500Name subject, KeyPair keys) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        serial,
        Date.from(validity.from()),
        Date.from(validity.until()),
        subject,
        keys.getPublic());
  }

  private static X509CertificateHolder signed(X509v3CertificateBuilder builder, KeyPair keys) {
    try {
      return builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate()));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("the JDK has no " + SIGNATURE, e);
    }
  }
}
