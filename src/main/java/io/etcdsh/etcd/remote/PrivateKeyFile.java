package io.etcdsh.etcd.remote;

import io.etcdsh.model.Bytes;
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

  /**
   * A key.
   *
   * @param key the key
   * @param publicPoint the public part that the file of a curve's key may hold beside, as the DER
   *     form of a bit string
   */
  record Content(PrivateKey key, Optional<Bytes> publicPoint) {}

  /** The first private key in {@code file}. */
  static Result<Content> read(Path file) {
    return PemFile.blocks(file).then(blocks -> first(file, blocks));
  }

  private static Result<Content> first(Path file, List<PemFile.Block> blocks) {
    Optional<Bytes> curve =
        blocks.stream()
            .filter(block -> block.label().equals("EC PARAMETERS"))
            .map(PemFile.Block::der)
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

  private static Result<Content> key(Path file, PemFile.Block block, Optional<Bytes> curve) {
    if (block.encrypted()) {
      return PemFile.unusable(
          "The key in " + file + " is encrypted, and etcdsh reads only unencrypted keys.",
          "tls: failed to parse private key");
    }
    return pkcs8(block, curve)
        .flatMap(PrivateKeyFile::parsed)
        .<Result<Content>>map(Result::ok)
        .orElseGet(
            () ->
                PemFile.unusable(
                    "The key in " + file + " is of no kind that etcdsh reads.",
                    "tls: failed to parse private key"));
  }

  private static Optional<Bytes> pkcs8(PemFile.Block block, Optional<Bytes> curve) {
    return switch (block.label()) {
      case "PRIVATE KEY" -> Optional.of(block.der());
      case "RSA PRIVATE KEY" -> Optional.of(wrap(RSA_ALGORITHM, block.der()));
      case "EC PRIVATE KEY" ->
          Der.explicit(block.der(), 0)
              .or(() -> curve)
              .map(oid -> wrap(Der.sequence(EC_ALGORITHM, oid.toArray()), block.der()));
      default -> Optional.empty();
    };
  }

  private static Bytes wrap(byte[] algorithm, Bytes key) {
    return Bytes.of(Der.sequence(Der.ZERO, algorithm, Der.octets(key.toArray())));
  }

  private static Optional<Content> parsed(Bytes pkcs8) {
    return ALGORITHMS.stream()
        .flatMap(algorithm -> parsed(algorithm, pkcs8).stream())
        .findFirst()
        .map(key -> new Content(key, publicPoint(pkcs8)));
  }

  private static Optional<PrivateKey> parsed(String algorithm, Bytes pkcs8) {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toArray())));
    } catch (GeneralSecurityException other) {
      return Optional.empty();
    }
  }

  /** Of a curve's key only: there the content of PKCS#8 is SEC1, whose part 1 is the point. */
  private static Optional<Bytes> publicPoint(Bytes pkcs8) {
    return Der.elements(pkcs8).stream()
        .filter(element -> element.tag() == Der.OCTET_STRING)
        .findFirst()
        .flatMap(element -> Der.explicit(element.content(), 1));
  }
}
