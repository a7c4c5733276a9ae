package io.etcdsh.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells which variables do not count, and where they change what a context says. */
final class ShadowNotes {
  private static final Map<String, Function<AccessWishes, Optional<?>>> PARTS = parts();

  private ShadowNotes() {}

  static List<String> of(
      ConnectionOptions options, EtcdctlEnvironment variables, ContextChoice choice) {
    if (choice.named()) {
      return named(variables.access(), choice);
    }
    List<String> notes = new ArrayList<>();
    PARTS.forEach(
        (option, part) -> {
          if (part.apply(options.access()).isPresent()
              && part.apply(variables.access()).isPresent()) {
            notes.add(shadowed(option));
          }
        });
    shadowed("command-timeout", options.commandTimeout(), variables.commandTimeout())
        .ifPresent(notes::add);
    shadowed("dial-timeout", options.dialTimeout(), variables.dialTimeout()).ifPresent(notes::add);
    choice
        .context()
        .filter(context -> variables.access().any())
        .map(ShadowNotes::mixed)
        .ifPresent(notes::add);
    return notes;
  }

  private static List<String> named(AccessWishes variables, ContextChoice choice) {
    List<String> unused =
        PARTS.entrySet().stream()
            .filter(part -> part.getValue().apply(variables).isPresent())
            .map(part -> EtcdctlEnvironment.variable(part.getKey()))
            .toList();
    return unused.isEmpty()
        ? List.of()
        : List.of(
            "%s %s not used: context '%s' names the cluster."
                .formatted(
                    String.join(", ", unused),
                    unused.size() == 1 ? "is" : "are",
                    choice.context().map(Context::name).orElse("")));
  }

  private static String mixed(Context context) {
    return ("The ETCDCTL_ variables change what context '%s' says; name it with --context %s to use"
            + " it as it is.")
        .formatted(context.name(), context.name());
  }

  private static Optional<String> shadowed(
      String option, Optional<?> given, Optional<?> inEnvironment) {
    return given.isPresent() && inEnvironment.isPresent()
        ? Optional.of(shadowed(option))
        : Optional.empty();
  }

  private static String shadowed(String option) {
    return "%s is set, but --%s counts more."
        .formatted(EtcdctlEnvironment.variable(option), option);
  }

  private static Map<String, Function<AccessWishes, Optional<?>>> parts() {
    Map<String, Function<AccessWishes, Optional<?>>> parts = new LinkedHashMap<>();
    parts.put("endpoints", wishes -> wishes.endpoints().stream().findFirst());
    parts.put("cacert", AccessWishes::caCert);
    parts.put("cert", AccessWishes::cert);
    parts.put("key", AccessWishes::key);
    parts.put("insecure-skip-tls-verify", AccessWishes::insecureSkipTlsVerify);
    parts.put("insecure-transport", AccessWishes::insecureTransport);
    parts.put("user", AccessWishes::user);
    parts.put("password", AccessWishes::password);
    return parts;
  }
}
