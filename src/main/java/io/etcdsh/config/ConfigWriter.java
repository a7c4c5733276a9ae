package io.etcdsh.config;

import io.etcdsh.line.GoDuration;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes what a configuration file says as YAML; never a password. */
final class ConfigWriter {
  /** Texts that need no quotes in YAML. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./:@+-]*(?<!:)");

  /** Plain words that YAML 1.1 or 1.2 takes for something else than text. */
  private static final Set<String> SPECIAL =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private static final String HEAD =
      """
      # Saved ways to reach etcd clusters; 'etcdsh context list' shows them.
      # Passwords do not belong here: name a file with password-file.
      """;

  /** The line that aliases stand under. */
  static final String ALIASES = "aliases:";

  private ConfigWriter() {}

  /** The whole file. */
  static String file(ConfigFile file) {
    StringBuilder text = new StringBuilder(HEAD);
    file.current().ifPresent(name -> text.append(current(name)).append('\n'));
    text.append("contexts:");
    text.append(file.contexts().isEmpty() ? " {}\n" : "\n");
    file.contexts()
        .forEach(context -> context(context, 2).forEach(line -> text.append(line).append('\n')));
    settings(file.settings(), text);
    aliases(file.aliases(), text);
    return text.toString();
  }

  private static void settings(List<Chosen> settings, StringBuilder text) {
    if (!settings.isEmpty()) {
      text.append("settings:\n");
    }
    for (Chosen chosen : settings) {
      text.append("  %s: %s\n".formatted(chosen.setting().name(), scalar(chosen.value())));
    }
  }

  private static void aliases(List<Alias> aliases, StringBuilder text) {
    if (!aliases.isEmpty()) {
      text.append(ALIASES).append('\n');
    }
    aliases.forEach(it -> alias(it, 2).forEach(line -> text.append(line).append('\n')));
  }

  /** An alias, a line each. */
  static List<String> alias(Alias alias, int indent) {
    List<String> lines = new ArrayList<>();
    if (AliasText.lines(alias.lines().getFirst()).equals(alias.lines())) {
      lines.add(scalar(alias.name()) + ": " + scalar(alias.lines().getFirst()));
    } else {
      lines.add(scalar(alias.name()) + ":");
      alias.lines().forEach(line -> lines.add("  - " + scalar(line)));
    }
    return lines.stream().map(line -> " ".repeat(indent) + line).toList();
  }

  /** The line that names the current context. */
  static String current(String name) {
    return "current: " + scalar(name);
  }

  /** A context, a line each. */
  static List<String> context(Context context, int indent) {
    List<String> lines = new ArrayList<>();
    lines.add(scalar(context.name()) + ":");
    lines.add("  " + ContextKeys.ENDPOINTS + ":");
    context.endpoints().stream()
        .map(Endpoint::text)
        .forEach(at -> lines.add("    - " + scalar(at)));
    path(lines, ContextKeys.CACERT, context.tls().caCert());
    path(lines, ContextKeys.CERT, context.tls().cert());
    path(lines, ContextKeys.KEY, context.tls().key());
    flag(lines, ContextKeys.INSECURE_SKIP_TLS_VERIFY, context.tls().skipVerify());
    text(lines, ContextKeys.USER, context.user());
    path(lines, ContextKeys.PASSWORD_FILE, context.passwordFile());
    flag(lines, ContextKeys.READ_ONLY, context.readOnly());
    flag(lines, ContextKeys.PROTECTED, context.guarded());
    text(lines, ContextKeys.COLOR, context.colour());
    text(lines, ContextKeys.COMMAND_TIMEOUT, context.commandTimeout().map(GoDuration::text));
    text(lines, ContextKeys.DIAL_TIMEOUT, context.dialTimeout().map(GoDuration::text));
    text(lines, ContextKeys.SANDBOX, context.sandbox());
    return lines.stream().map(line -> " ".repeat(indent) + line).toList();
  }

  private static void text(List<String> lines, String key, Optional<String> value) {
    value.ifPresent(present -> lines.add("  " + key + ": " + scalar(present)));
  }

  private static void path(List<String> lines, String key, Optional<Path> value) {
    text(lines, key, value.map(Path::toString));
  }

  private static void flag(List<String> lines, String key, boolean value) {
    if (value) {
      lines.add("  " + key + ": true");
    }
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches() && !SPECIAL.contains(value.toLowerCase(Locale.ROOT))
        ? value
        : '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
  }
}
