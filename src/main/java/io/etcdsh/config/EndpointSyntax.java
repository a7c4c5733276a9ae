package io.etcdsh.config;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an endpoint may look like: {@code host:port}, {@code http://host:port}, {@code
 * https://host:port}, {@code unix://path} or {@code unixs://path}; an IPv6 host stands in brackets.
 * These are the schemes of etcd's client ({@code client/v3/internal/endpoint/endpoint.go}, 3.5 to
 * 3.7). Fails with {@code E-BAD-OPTION}.
 */
public final class EndpointSyntax {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+(?:%[^\\]\\s/]+)?\\]|[^\\s:/\\[\\]@?#]+):([0-9]{1,5})/?");
  private static final int MAX_PORT = 65_535;

  private EndpointSyntax() {}

  /** The endpoints that {@code texts} name: each may be a comma list, blanks do not count. */
  public static Result<List<Endpoint>> readAll(List<String> texts) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String text :
        texts.stream().flatMap(list -> Arrays.stream(list.split(",", -1))).toList()) {
      switch (read(text)) {
        case Result.Ok<Endpoint>(Endpoint endpoint) -> endpoints.add(endpoint);
        case Result.Failed<Endpoint>(Problem problem) -> {
          return Result.failed(problem);
        }
      }
    }
    return Result.ok(List.copyOf(endpoints));
  }

  /** The endpoint that {@code text} names. */
  public static Result<Endpoint> read(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return bad(text, "There is nothing between two commas, or nothing at all.");
    }
    Matcher matcher = SCHEME.matcher(trimmed);
    if (!matcher.matches()) {
      return hostAndPort(trimmed, trimmed);
    }
    String rest = matcher.group(2);
    return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
      case "http", "https" -> hostAndPort(trimmed, rest);
      case "unix", "unixs" ->
          rest.isEmpty() ? bad(trimmed, "The path is missing.") : Result.ok(new Endpoint(trimmed));
      default -> bad(trimmed, "The scheme must be http, https, unix or unixs.");
    };
  }

  private static Result<Endpoint> hostAndPort(String text, String rest) {
    Matcher matcher = HOST_AND_PORT.matcher(rest);
    if (!matcher.matches()) {
      return bad(text, reason(rest));
    }
    int port = Integer.parseInt(matcher.group(2));
    return port >= 1 && port <= MAX_PORT
        ? Result.ok(new Endpoint(text))
        : bad(text, "A port is a number from 1 to 65535.");
  }

  private static String reason(String rest) {
    if (rest.contains("@")) {
      return "A user does not belong there; use --user.";
    }
    if (!rest.startsWith("[") && rest.chars().filter(c -> c == ':').count() > 1) {
      return "An IPv6 address stands in brackets, as in [::1]:2379.";
    }
    return rest.matches(".*:[0-9]+/?")
        ? "This is not a host name or an address."
        : "It needs a host and a port, as in 127.0.0.1:2379.";
  }

  private static <T> Result<T> bad(String text, String why) {
    return Result.failed(
        Problem.of(
            ProblemCode.BAD_OPTION,
            "'%s' is not an endpoint.".formatted(text),
            why,
            "Write HOST:PORT, or put http://, https://, unix:// or unixs:// before it."));
  }
}
