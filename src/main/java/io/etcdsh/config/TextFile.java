package io.etcdsh.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads small text files, pipes included. */
final class TextFile {
  /** No file that we read is longer, in bytes. */
  static final int MAX_SIZE = 1 << 20;

  private TextFile() {}

  /** The text of {@code file}; an exception if it is larger than 1 MiB or not UTF-8. */
  static String read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_SIZE + 1);
      if (bytes.length > MAX_SIZE) {
        throw new IOException("It is larger than 1 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }
}
