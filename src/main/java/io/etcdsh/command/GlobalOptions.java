package io.etcdsh.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * The options that every line takes. Names, letters and meaning of {@link #ETCDCTL} are etcdctl's
 * ({@code etcdctl/ctlv3/ctl.go}, 3.4 to 3.7).
 */
public final class GlobalOptions {
  /** What etcdctl has too. */
  public static final List<OptionSpec> ETCDCTL =
      List.of(
          OptionSpec.of("endpoints", OptionKind.LIST, "URL,...", "where the members listen")
              .naming(ValueKind.ENDPOINT),
          OptionSpec.of("write-out", OptionKind.TEXT, "FORMAT", "output format")
              .naming(ValueKind.FORMAT)
              .withLetter('w'),
          OptionSpec.flag("hex", "print byte strings and IDs in hexadecimal"),
          OptionSpec.of("command-timeout", OptionKind.DURATION, "TIME", "limit for each call"),
          OptionSpec.of("dial-timeout", OptionKind.DURATION, "TIME", "limit for a connection"),
          OptionSpec.of("cacert", OptionKind.TEXT, "FILE", "authorities to trust")
              .naming(ValueKind.FILE),
          OptionSpec.of("cert", OptionKind.TEXT, "FILE", "client certificate")
              .naming(ValueKind.FILE),
          OptionSpec.of("key", OptionKind.TEXT, "FILE", "key of the client certificate")
              .naming(ValueKind.FILE),
          OptionSpec.flag("insecure-skip-tls-verify", "take any server certificate"),
          OptionSpec.flag("insecure-transport", "no TLS unless endpoint or files ask for it"),
          OptionSpec.of("user", OptionKind.TEXT, "NAME", "who to log in as").naming(ValueKind.USER),
          OptionSpec.of("password", OptionKind.TEXT, "TEXT", "better: --password-file"),
          OptionSpec.flag("insecure-discovery", "accepted for etcdctl's sake"),
          OptionSpec.of("discovery-srv", OptionKind.TEXT, "DOMAIN", "not supported")
              .withLetter('d'),
          OptionSpec.of("discovery-srv-name", OptionKind.TEXT, "NAME", "not supported"),
          OptionSpec.of("keepalive-time", OptionKind.DURATION, "TIME", "accepted, has no effect"),
          OptionSpec.of(
              "keepalive-timeout", OptionKind.DURATION, "TIME", "accepted, has no effect"),
          OptionSpec.of("max-request-bytes", OptionKind.NUMBER, "N", "accepted, has no effect"),
          OptionSpec.of("max-recv-bytes", OptionKind.NUMBER, "N", "accepted, has no effect"),
          OptionSpec.flag("debug", "accepted, has no effect"),
          OptionSpec.flag("help", "what the command does").withLetter('h'));

  /** What only etcdsh has. */
  public static final List<OptionSpec> OWN =
      List.of(
          OptionSpec.of("context", OptionKind.TEXT, "NAME", "a saved way to reach a cluster")
              .naming(ValueKind.CONTEXT),
          OptionSpec.of("output", OptionKind.TEXT, "FORMAT", "the same as --write-out")
              .naming(ValueKind.FORMAT)
              .withLetter('o'),
          OptionSpec.of(
                  "password-file", OptionKind.TEXT, "FILE", "file whose first line is the password")
              .naming(ValueKind.FILE),
          OptionSpec.flag("dry-run", "show what a change would do, and do nothing"),
          OptionSpec.flag("yes", "approve changes beforehand, but not severe ones"),
          OptionSpec.of("confirm", OptionKind.TEXT, "NAME", "approve severe changes by name"));

  /** All of them. */
  public static final List<OptionSpec> ALL = Stream.concat(OWN.stream(), ETCDCTL.stream()).toList();

  private GlobalOptions() {}
}
