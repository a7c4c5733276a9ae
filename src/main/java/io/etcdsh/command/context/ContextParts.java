package io.etcdsh.command.context;

import io.etcdsh.answer.Json;
import io.etcdsh.config.Context;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Pair;
import io.etcdsh.document.Cell;
import io.etcdsh.line.GoDuration;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a context under the names that the configuration file has for them. */
final class ContextParts {
  private ContextParts() {}

  static Block pairs(Context context) {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(pair("name", context.name()));
    pairs.add(
        pair(
            "endpoints",
            context.endpoints().stream().map(Endpoint::text).collect(Collectors.joining(", "))));
    add(pairs, "cacert", context.tls().caCert().map(Path::toString));
    add(pairs, "cert", context.tls().cert().map(Path::toString));
    add(pairs, "key", context.tls().key().map(Path::toString));
    add(pairs, "insecure-skip-tls-verify", yes(context.tls().skipVerify()));
    add(pairs, "user", context.user());
    add(pairs, "password-file", context.passwordFile().map(Path::toString));
    add(pairs, "read-only", yes(context.readOnly()));
    add(pairs, "protected", yes(context.guarded()));
    add(pairs, "color", context.colour());
    add(pairs, "command-timeout", context.commandTimeout().map(GoDuration::text));
    add(pairs, "dial-timeout", context.dialTimeout().map(GoDuration::text));
    add(pairs, "sandbox", context.sandbox());
    return new Block.Pairs(pairs);
  }

  static Json json(Context context) {
    return Json.object()
        .put("name", Json.text(context.name()))
        .put("endpoints", Json.texts(context.endpoints().stream().map(Endpoint::text).toList()))
        .put("cacert", path(context.tls().caCert()))
        .put("cert", path(context.tls().cert()))
        .put("key", path(context.tls().key()))
        .trueIfSet("insecure-skip-tls-verify", context.tls().skipVerify())
        .put("user", context.user().map(Json::text))
        .put("password-file", path(context.passwordFile()))
        .trueIfSet("read-only", context.readOnly())
        .trueIfSet("protected", context.guarded())
        .put("color", context.colour().map(Json::text))
        .put("command-timeout", context.commandTimeout().map(GoDuration::text).map(Json::text))
        .put("dial-timeout", context.dialTimeout().map(GoDuration::text).map(Json::text))
        .put("sandbox", context.sandbox().map(Json::text))
        .build();
  }

  static boolean usesTls(Context context) {
    return context.tls().asksForTls()
        || context.endpoints().stream()
            .map(Endpoint::scheme)
            .anyMatch(scheme -> scheme.equals("https") || scheme.equals("unixs"));
  }

  private static void add(List<Pair> pairs, String name, Optional<String> value) {
    value.ifPresent(text -> pairs.add(pair(name, text)));
  }

  private static Pair pair(String name, String value) {
    return new Pair(name, Cell.of(value));
  }

  private static Optional<String> yes(boolean value) {
    return value ? Optional.of("true") : Optional.empty();
  }

  private static Optional<Json> path(Optional<Path> path) {
    return path.map(Path::toString).map(Json::text);
  }
}
