package io.etcdsh.plan;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The check of peer URLs. It is ours to make: the server does not parse those of an update, and one
 * bad list makes every other member panic, again at each start ({@code api/v3rpc/member.go}, 3.4 to
 * 3.7). The same rules and texts as etcd's own client ({@code client/pkg/types/urls.go}, NewURLs).
 */
public final class PeerUrls {
  private static final Set<String> SCHEMES = Set.of("http", "https", "unix", "unixs");
  private static final int LAST_PORT = 65_535;

  private PeerUrls() {}

  /** The same URLs, sorted as the server sorts them, or what is wrong with one of them. */
  public static Result<List<String>> checked(List<String> urls) {
    if (urls.isEmpty()) {
      return Result.failed(problem("no valid URLs given"));
    }
    return urls.stream()
        .map(String::strip)
        .map(PeerUrls::fault)
        .flatMap(Optional::stream)
        .findFirst()
        .map(fault -> Result.<List<String>>failed(problem(fault)))
        .orElseGet(() -> Result.ok(urls.stream().map(String::strip).sorted().distinct().toList()));
  }

  private static Optional<String> fault(String url) {
    URI parsed;
    try {
      parsed = new URI(url);
    } catch (URISyntaxException malformed) {
      return Optional.of("parse \"%s\": %s".formatted(url, reason(url, malformed)));
    }
    String scheme = parsed.getScheme() == null ? "" : parsed.getScheme();
    if (!SCHEMES.contains(scheme)) {
      return Optional.of("URL scheme must be http, https, unix, or unixs: " + url);
    }
    String authority = parsed.getRawAuthority() == null ? "" : parsed.getRawAuthority();
    if (scheme.startsWith("http") && !hasPort(authority)) {
      return Optional.of("URL address does not have the form \"host:port\": " + url);
    }
    String path = parsed.getRawPath() == null ? "" : parsed.getRawPath();
    boolean more = parsed.getRawQuery() != null || parsed.getRawFragment() != null;
    return scheme.startsWith("http") && (!path.isEmpty() || more)
        ? Optional.of("URL must not contain a path: " + url)
        : Optional.empty();
  }

  /** A host and port alone is what people write; for that, Go's words ({@code net/url}, parse). */
  private static String reason(String url, URISyntaxException malformed) {
    boolean named = url.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    return !named && url.matches("[^:/][^/]*:.*")
        ? "first path segment in URL cannot contain colon"
        : String.valueOf(malformed.getReason());
  }

  private static boolean hasPort(String authority) {
    String port = authority.substring(authority.lastIndexOf(':') + 1);
    return authority.contains(":")
        && !authority.contains("@")
        && port.matches("\\d{1,5}")
        && Integer.parseInt(port) <= LAST_PORT;
  }

  /** {@code why} is etcdctl's text. */
  private static Problem problem(String why) {
    return Problem.of(
        ProblemCode.BAD_OPTION,
        "A peer URL cannot be used.",
        why,
        "A peer URL is like http://10.0.0.4:2380: scheme, host and port, nothing behind.");
  }
}
