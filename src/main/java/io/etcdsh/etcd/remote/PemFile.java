package io.etcdsh.etcd.remote;

import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in PEM form (RFC 7468): blocks of base64 with a label, and any text between them. */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /** Headers of the old encrypted form (RFC 1421), which nobody else uses in these files. */
  private static final String ENCRYPTED_HEADER = "Proc-Type: 4,ENCRYPTED";

  private PemFile() {}

  /**
   * A block.
   *
   * @param label for example {@code CERTIFICATE}
   * @param encrypted whether its content is
   * @param der the content
   */
  record Block(String label, boolean encrypted, Bytes der) {}

  /** The blocks of a file. */
  static Result<List<Block>> blocks(Path file) {
    try {
      return Result.ok(blocks(Files.readString(file, StandardCharsets.ISO_8859_1)));
    } catch (NoSuchFileException missing) {
      return unusable(
          "There is no file " + file + ".", "open " + file + ": no such file or directory");
    } catch (AccessDeniedException denied) {
      return unusable(
          "The file " + file + " may not be read.", "open " + file + ": permission denied");
    } catch (IOException | IllegalArgumentException broken) {
      String why = Files.isDirectory(file) ? "is a directory" : "" + broken.getMessage();
      return unusable("The file " + file + " cannot be read.", "read " + file + ": " + why);
    }
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text.replace(ENCRYPTED_HEADER, "\0"));
    while (matcher.find()) {
      String body = matcher.group(2);
      boolean encrypted =
          body.indexOf('\0') >= 0 || matcher.group(1).equals("ENCRYPTED PRIVATE KEY");
      Bytes der = encrypted ? Bytes.EMPTY : Bytes.of(Base64.getMimeDecoder().decode(body));
      blocks.add(new Block(matcher.group(1), encrypted, der));
    }
    return blocks;
  }

  /** The certificates of a file, at least one. */
  static Result<List<X509Certificate>> certificates(Path file) {
    return blocks(file)
        .map(all -> all.stream().filter(it -> it.label().equals("CERTIFICATE")).toList())
        .then(
            all ->
                all.isEmpty()
                    ? unusable(
                        "The file " + file + " holds no certificate.",
                        "tls: failed to find any PEM data in certificate input")
                    : parsed(file, all));
  }

  private static Result<List<X509Certificate>> parsed(Path file, List<Block> blocks) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> certificates = new ArrayList<>();
      for (Block block : blocks) {
        certificates.add(
            (X509Certificate)
                factory.generateCertificate(new ByteArrayInputStream(block.der().toArray())));
      }
      return Result.ok(certificates);
    } catch (CertificateException broken) {
      return unusable("A certificate in " + file + " is broken.", "x509: " + broken.getMessage());
    }
  }

  /** A file that is no use. */
  static <T> Result<T> unusable(String what, String why) {
    return Result.failed(problem(what, why));
  }

  /** Something about a file. */
  static Problem problem(String what, String why) {
    return Problem.of(
        ProblemCode.BAD_TLS_FILES,
        what,
        why,
        "Check --cacert, --cert and --key, or the files of the context: context show");
  }
}
