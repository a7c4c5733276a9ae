package io.etcdsh.node;

import java.util.Locale;

/**
 * A setting of etcd, which takes each as an environment variable or as a flag, never as both at
 * once ({@code pkg/flags/flag.go}, 3.4 to 3.7).
 *
 * @param variable such as {@code ETCD_NAME}
 * @param value as etcd reads it
 */
record Setting(String variable, String value) {

  /** As a line of a unit of systemd. */
  String unitLine() {
    return "Environment=\"%s=%s\"".formatted(variable, unitText(value));
  }

  /** As a word of a command line, not yet quoted. */
  String flag() {
    String name = variable.substring("ETCD_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
    return "--%s=%s".formatted(name, value);
  }

  /** In quotes systemd reads escapes as C does, and specifiers (systemd.syntax(7), .unit(5)). */
  private static String unitText(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("%", "%%")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
