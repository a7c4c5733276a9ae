package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to members over the HTTP gateway that each of them has at its client URL (etcd 3.4 to 3.7,
 * prefix {@code /v3}). Secrets travel in bodies and headers, never on a command line. Thread-safe.
 */
final class Gateway implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int HTTP_OK = 200;
  private static final Duration PROBE = Duration.ofSeconds(1);

  /**
   * etcd's own limit for a request at default timers is 7 s ({@code server/config}, ReqTimeout).
   */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final HttpClient client;
  private final String scheme;

  /** A gateway over TLS if a context is given. */
  Gateway(Optional<SSLContext> tls) {
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    tls.ifPresent(builder::sslContext);
    this.client = builder.connectTimeout(PROBE).build();
    this.scheme = tls.isPresent() ? "https" : "http";
  }

  /** Where a member serves clients. */
  String url(int port) {
    return scheme + "://127.0.0.1:" + port;
  }

  /** Whether the member can commit: its own linearizable read succeeds. */
  boolean healthy(int port) {
    return get(port, "/health")
        .map(health -> health.path("health").asString("").equals("true"))
        .orElse(false);
  }

  /** Whether the member serves HTTP at all. */
  boolean serves(int port) {
    return get(port, "/version").isPresent();
  }

  /**
   * Calls {@code /v3/PATH}. Fails with {@code E-SERVER} and the server's own text, or {@code
   * E-UNREACHABLE}.
   *
   * @param token of the login; empty without authentication
   */
  Result<JsonNode> call(int port, String token, String path, Object body) {
    HttpRequest.Builder request =
        request(port, "/v3/" + path, LIMIT)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    return send(request.build())
        .then(
            answer ->
                answer.statusCode() == HTTP_OK
                    ? Result.ok(json(answer.body()).orElseGet(JSON::createObjectNode))
                    : Result.failed(refused(path, answer)));
  }

  private Optional<JsonNode> get(int port, String path) {
    return send(request(port, path, PROBE).GET().build())
        .toOptional()
        .flatMap(answer -> json(answer.body()));
  }

  private HttpRequest.Builder request(int port, String path, Duration limit) {
    return HttpRequest.newBuilder(URI.create(url(port) + path)).timeout(limit);
  }

  private Result<HttpResponse<String>> send(HttpRequest request) {
    try {
      return Result.ok(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.UNREACHABLE,
              "The member at %s does not answer.".formatted(request.uri().getAuthority()),
              String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The request was given up.", ""));
    }
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Problem refused(String path, HttpResponse<String> answer) {
    String raw = "HTTP %d %s".formatted(answer.statusCode(), answer.body().strip());
    // 3.7 has "message" only, the older ones both.
    String text =
        json(answer.body())
            .map(json -> json.path("message").asString(json.path("error").asString(raw)))
            .orElse(raw);
    return Problem.of(ProblemCode.SERVER_REFUSED, "The cluster refused %s.".formatted(path), text);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
