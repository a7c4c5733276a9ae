package io.etcdsh.config;

import io.etcdsh.config.yaml.Place;
import io.etcdsh.config.yaml.YamlFault;
import io.etcdsh.config.yaml.YamlNode;
import io.etcdsh.config.yaml.YamlNode.Kind;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.config.yaml.YamlNode.Sequence;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.line.GoDuration;
import io.etcdsh.line.Similar;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one context. The first fault is kept and the rest is read as if it was not there, so that
 * every key has one line here.
 */
final class ContextReader {
  private final Mapping keys;
  private final Function<Path, Path> resolve;
  private Optional<YamlFault> fault = Optional.empty();

  /**
   * Reads from {@code keys}.
   *
   * @param resolve makes a path of the file absolute
   */
  ContextReader(Mapping keys, Function<Path, Path> resolve) {
    this.keys = keys;
    this.resolve = resolve;
  }

  /** The first fault met. */
  Optional<YamlFault> fault() {
    return fault;
  }

  Context read(String name) {
    keys.members().stream()
        .filter(member -> !ContextKeys.ALL.contains(member.name()))
        .forEach(this::unknown);
    return new Context(
        name,
        endpoints(),
        new TlsFiles(
            path(ContextKeys.CACERT),
            path(ContextKeys.CERT),
            path(ContextKeys.KEY),
            truth(ContextKeys.INSECURE_SKIP_TLS_VERIFY)),
        user(),
        path(ContextKeys.PASSWORD_FILE),
        truth(ContextKeys.READ_ONLY),
        truth(ContextKeys.PROTECTED),
        color(),
        duration(ContextKeys.COMMAND_TIMEOUT),
        duration(ContextKeys.DIAL_TIMEOUT),
        text(ContextKeys.SANDBOX));
  }

  private void unknown(Member member) {
    wrong(
        member.place(),
        "unknown key '%s'; %s"
            .formatted(
                member.name(),
                Similar.to(member.name(), ContextKeys.ALL)
                    .map("did you mean '%s'?"::formatted)
                    .orElse("known are " + String.join(", ", ContextKeys.ALL))));
  }

  private List<Endpoint> endpoints() {
    Optional<Member> member = keys.member(ContextKeys.ENDPOINTS);
    if (member.isEmpty()) {
      wrong(keys.place(), "a context needs endpoints");
      return List.of();
    }
    if (!(member.get().value() instanceof Sequence list) || list.items().isEmpty()) {
      wrong(member.get().place(), "'endpoints' must be a list, as in [10.0.0.1:2379]");
      return List.of();
    }
    return list.items().stream().map(this::endpoint).flatMap(Optional::stream).toList();
  }

  private Optional<Endpoint> endpoint(YamlNode item) {
    if (!(item instanceof Scalar scalar) || scalar.kind() != Kind.TEXT) {
      wrong(item.place(), "an endpoint must be text, not " + item.kindWords());
      return Optional.empty();
    }
    Result<Endpoint> endpoint = EndpointSyntax.read(scalar.text());
    endpoint.failure().ifPresent(problem -> wrong(item.place(), sentence(problem)));
    return endpoint.toOptional();
  }

  private static String sentence(Problem problem) {
    return problem.what() + " " + problem.why();
  }

  private Optional<String> user() {
    Optional<String> user = text(ContextKeys.USER);
    if (user.isPresent() && user.get().contains(":")) {
      wrong(place(ContextKeys.USER), "'user' must be a name only; name a password-file beside it");
    }
    return user;
  }

  private Optional<String> color() {
    Optional<String> color = text(ContextKeys.COLOR);
    if (color.isPresent() && !Context.COLOURS.contains(color.get())) {
      wrong(
          place(ContextKeys.COLOR), "'color' must be one of " + String.join(", ", Context.COLOURS));
    }
    return color;
  }

  private Optional<String> text(String key) {
    return scalar(key, Kind.TEXT, Kind.NUMBER).map(Scalar::text);
  }

  private boolean truth(String key) {
    return scalar(key, Kind.TRUTH, Kind.TRUTH)
        .map(value -> value.text().equals("true"))
        .orElse(false);
  }

  private Optional<Path> path(String key) {
    Optional<Path> path = text(key).flatMap(UserPath::read);
    if (path.isEmpty() && keys.member(key).isPresent()) {
      wrong(place(key), "'%s' must be a path".formatted(key));
    }
    return path.map(resolve);
  }

  private Optional<Duration> duration(String key) {
    Optional<Duration> duration = text(key).flatMap(GoDuration::parse).filter(Duration::isPositive);
    if (duration.isEmpty() && keys.member(key).isPresent()) {
      wrong(place(key), "'%s' must be a duration such as 500ms or 10s".formatted(key));
    }
    return duration;
  }

  private Optional<Scalar> scalar(String key, Kind kind, Kind orKind) {
    Optional<YamlNode> value = keys.value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Scalar scalar
        && (scalar.kind() == kind || scalar.kind() == orKind)
        && !scalar.text().isEmpty()) {
      return Optional.of(scalar);
    }
    String wanted = kind == Kind.TRUTH ? "true or false" : "text";
    wrong(place(key), "'%s' must be %s, not %s".formatted(key, wanted, value.get().kindWords()));
    return Optional.empty();
  }

  private Place place(String key) {
    return keys.member(key).map(Member::place).orElse(keys.place());
  }

  private void wrong(Place place, String what) {
    if (fault.isEmpty()) {
      fault = Optional.of(new YamlFault(place, what));
    }
  }
}
