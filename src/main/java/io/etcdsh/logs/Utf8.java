package io.etcdsh.logs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of logs. */
final class Utf8 {
  static final Charset CHARSET = StandardCharsets.UTF_8;

  private Utf8() {}

  static byte[] bytes(String text) {
    return text.getBytes(CHARSET);
  }
}
