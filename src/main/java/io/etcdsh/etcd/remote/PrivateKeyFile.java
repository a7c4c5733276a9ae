package io.etcdsh.etcd.remote;

import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads private keys in the three forms that etcd's users have: PKCS#8 (RFC 5958), PKCS#1 (RFC
 * 8017, A.1.2) and SEC1 (RFC 5915). The JDK reads PKCS#8 only, so the others are wrapped in it.
 */
final class PrivateKeyFile {
  /** {@code rsaEncryption}, 1.2.840.113549.1.1.1, with the NULL that belongs to it. */
  private static final byte[] RSA_ALGORITHM =
      HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  /** {@code id-ecPublicKey}, 1.2.840.10045.2.1. */
  private static final byte[] EC_ALGORITHM = HexFormat.of().parseHex("06072a8648ce3d0201");

  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519", "Ed448");

  private PrivateKeyFile() {}

  /** The first private key in {@code file}. */
  static Result<PrivateKey> read(Path file) {
    return PemFile.blocks(file).then(blocks -> first(file, blocks));
  }

  private static Result<PrivateKey> first(Path file, List<PemFile.Block> blocks) {
    Optional<byte[]> curve =
        blocks.stream()
            .filter(block -> block.label().equals("EC PARAMETERS"))
            .map(block -> block.der().toArray())
            .findFirst();
    return blocks.stream()
        .filter(block -> block.label().endsWith("PRIVATE KEY"))
        .findFirst()
        .map(block -> key(file, block, curve))
        .orElseGet(
            () ->
                PemFile.unusable(
                    "The file " + file + " holds no private key.",
                    "tls: failed to find any PEM data in key input"));
  }

  private static Result<PrivateKey> key(Path file, PemFile.Block block, Optional<byte[]> curve) {
    if (block.encrypted()) {
      return PemFile.unusable(
          "The key in " + file + " is encrypted, and etcdsh reads only unencrypted keys.",
          "tls: failed to parse private key");
    }
    Optional<byte[]> pkcs8 =
        switch (block.label()) {
          case "PRIVATE KEY" -> Optional.of(block.der().toArray());
          case "RSA PRIVATE KEY" -> Optional.of(wrap(RSA_ALGORITHM, block.der().toArray()));
          case "EC PRIVATE KEY" ->
              Der.explicit(block.der().toArray(), 0)
                  .or(() -> curve)
                  .map(oid -> wrap(Der.sequence(EC_ALGORITHM, oid), block.der().toArray()));
          default -> Optional.empty();
        };
    return pkcs8
        .flatMap(PrivateKeyFile::parsed)
        .<Result<PrivateKey>>map(Result::ok)
        .orElseGet(
            () ->
                PemFile.unusable(
                    "The key in " + file + " is of no kind that etcdsh reads.",
                    "tls: failed to parse private key"));
  }

  private static byte[] wrap(byte[] algorithm, byte[] key) {
    return Der.sequence(Der.ZERO, algorithm, Der.octets(key));
  }

  private static Optional<PrivateKey> parsed(byte[] pkcs8) {
    return ALGORITHMS.stream().flatMap(it -> parsed(it, pkcs8).stream()).findFirst();
  }

  private static Optional<PrivateKey> parsed(String algorithm, byte[] pkcs8) {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException other) {
      return Optional.empty();
    }
  }
}
