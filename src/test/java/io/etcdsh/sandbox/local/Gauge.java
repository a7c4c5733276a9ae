package io.etcdsh.sandbox.local;

import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members say of themselves, over their HTTP gateway, without TLS and login. */
final class Gauge {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private Gauge() {}

  /** Whether the member can commit. */
  static boolean healthy(SandboxMember member) {
    return ask(HttpRequest.newBuilder(uri(member, "/health")))
        .map(answer -> answer.path("health").asString("").equals("true"))
        .orElse(false);
  }

  /** The leader that the member believes in; 0 for none. */
  static String leader(SandboxMember member) {
    return status(member).map(answer -> answer.path("leader").asString("0")).orElse("0");
  }

  /** The member's ID. */
  static String id(SandboxMember member) {
    return status(member)
        .map(answer -> answer.path("header").path("member_id").asString("0"))
        .orElse("0");
  }

  /** Whether the member is its own leader. */
  static boolean leads(SandboxMember member) {
    String leader = leader(member);
    return !leader.equals("0") && leader.equals(id(member));
  }

  /** The last entry that the member applied. */
  static long applied(SandboxMember member) {
    return status(member)
        .map(answer -> Long.parseLong(answer.path("raftIndex").asString("0")))
        .orElse(0L);
  }

  /** How long a write takes; empty if it failed within its limit. */
  static Optional<Duration> put(SandboxMember member) {
    long start = System.nanoTime();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(member, "/v3/kv/put"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"YQ==\",\"value\":\"Yg==\"}"));
    return ask(request).map(answer -> Duration.ofNanos(System.nanoTime() - start));
  }

  /** What the member answers to a call; empty if it refused. */
  static Optional<JsonNode> post(SandboxMember member, String path, String body) {
    return ask(
        HttpRequest.newBuilder(uri(member, path)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Optional<JsonNode> status(SandboxMember member) {
    return post(member, "/v3/maintenance/status", "{}");
  }

  private static URI uri(SandboxMember member, String path) {
    return URI.create(member.client().text() + path);
  }

  private static Optional<JsonNode> ask(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              request.timeout(Duration.ofSeconds(2)).build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(JsonMapper.shared().readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
