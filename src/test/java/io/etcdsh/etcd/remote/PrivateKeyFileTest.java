package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyFileTest {
  @TempDir Path directory;

  private Path file(String label, byte[] der) throws IOException {
    return Files.writeString(directory.resolve("key.pem"), pem(label, der));
  }

  static String pem(String label, byte[] der) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(der));
  }

  private static KeyPair curve(String name) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(name));
    return generator.generateKeyPair();
  }

  private static KeyPair rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static PrivateKeyInfo info(KeyPair pair) {
    return PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded());
  }

  /** SEC1 as OpenSSL and Go write it, with curve and public part. */
  private static byte[] sec1(KeyPair pair, boolean complete) throws IOException {
    PrivateKeyInfo info = info(pair);
    var bare = org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(info.parsePrivateKey());
    if (!complete) {
      return bare.getEncoded();
    }
    int bits =
        ((java.security.interfaces.ECKey) pair.getPrivate()).getParams().getOrder().bitLength();
    DERBitString point =
        new DERBitString(
            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded())
                .getPublicKeyData()
                .getBytes());
    return new org.bouncycastle.asn1.sec.ECPrivateKey(
            bits, bare.getKey(), point, info.getPrivateKeyAlgorithm().getParameters())
        .getEncoded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void curvesAreReadInBothForms(String curve) throws Exception {
    KeyPair pair = curve(curve);
    assertThat(
            value(PrivateKeyFile.read(file("PRIVATE KEY", pair.getPrivate().getEncoded()))).key())
        .isEqualTo(pair.getPrivate());
    var sec1 = value(PrivateKeyFile.read(file("EC PRIVATE KEY", sec1(pair, true))));
    assertThat(((java.security.interfaces.ECPrivateKey) sec1.key()).getS())
        .isEqualTo(((java.security.interfaces.ECPrivateKey) pair.getPrivate()).getS());
    assertThat(sec1.publicPoint()).isPresent();
  }

  @Test
  void curveOfTheParametersBlockIsTaken() throws Exception {
    KeyPair pair = curve("secp384r1");
    byte[] oid = info(pair).getPrivateKeyAlgorithm().getParameters().toASN1Primitive().getEncoded();
    Path file =
        Files.writeString(
            directory.resolve("key.pem"),
            pem("EC PARAMETERS", oid) + pem("EC PRIVATE KEY", sec1(pair, false)));
    var key = (java.security.interfaces.ECPrivateKey) value(PrivateKeyFile.read(file)).key();
    assertThat(key.getS())
        .isEqualTo(((java.security.interfaces.ECPrivateKey) pair.getPrivate()).getS());
  }

  @Test
  void rsaIsReadInBothForms() throws Exception {
    KeyPair pair = rsa();
    byte[] pkcs1 = info(pair).parsePrivateKey().toASN1Primitive().getEncoded();
    assertThat(value(PrivateKeyFile.read(file("RSA PRIVATE KEY", pkcs1))).key())
        .isEqualTo(pair.getPrivate());
    assertThat(
            value(PrivateKeyFile.read(file("PRIVATE KEY", pair.getPrivate().getEncoded()))).key())
        .isEqualTo(pair.getPrivate());
  }

  @Test
  void ed25519IsRead() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(
            value(PrivateKeyFile.read(file("PRIVATE KEY", pair.getPrivate().getEncoded()))).key())
        .isEqualTo(pair.getPrivate());
  }

  @Test
  void encryptedKeysAreToldAsSuch() throws Exception {
    String old =
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n"
            + "-----END RSA PRIVATE KEY-----\n";
    for (Path file :
        new Path[] {
          Files.writeString(directory.resolve("old.pem"), old),
          file("ENCRYPTED PRIVATE KEY", new byte[] {1})
        }) {
      Problem problem = problem(PrivateKeyFile.read(file));
      assertThat(problem.code()).isEqualTo(ProblemCode.BAD_TLS_FILES);
      assertThat(problem.what()).contains("encrypted");
    }
  }

  @Test
  void missingAndBrokenFilesCarryTheTextOfEtcdctl() throws Exception {
    Path missing = directory.resolve("nothing.pem");
    assertThat(problem(PrivateKeyFile.read(missing)).why())
        .isEqualTo("open " + missing + ": no such file or directory");
    assertThat(problem(PrivateKeyFile.read(directory)).why())
        .isEqualTo("read " + directory + ": is a directory");
    assertThat(problem(PrivateKeyFile.read(file("CERTIFICATE", new byte[3]))).why())
        .isEqualTo("tls: failed to find any PEM data in key input");
    for (byte[] der : new byte[][] {{}, {0x30}, {0x30, 3, 1}, {0x30, (byte) 0x84, 1, 1, 1, 1}}) {
      assertThat(problem(PrivateKeyFile.read(file("EC PRIVATE KEY", der))).why())
          .isEqualTo("tls: failed to parse private key");
    }
  }
}
