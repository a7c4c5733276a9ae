package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.HttpPage;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.grpc.Deadline;
import io.grpc.Status;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Reads pages of one member over HTTP, where every client URL serves them without a login. The
 * JDK's client is made for the one request and ended with it, for its threads would delay the exit.
 *
 * @param endpoint where, as the user wrote it
 * @param member the connection there, which stays unused; it tells how that is dialled
 * @param security whom we trust and who we are
 */
record MemberPages(Endpoint endpoint, MemberChannel member, TransportSecurity security) {
  /** A page of metrics has some 1400 lines; whoever serves more than this is no etcd. */
  private static final int MOST_LINES = 100_000;

  /** What the JDK says where a server closes the connection at the first word of TLS. */
  private static final String HUNG_UP = "Remote host terminated the handshake";

  /** The page at {@code path}, which may have a query. */
  Result<HttpPage> page(String path, Duration timeout) {
    return switch (member.target().address()) {
      case Target.Tcp tcp -> address(tcp, path).then(page -> page(page, timeout));
      case Target.Unix unix ->
          Result.failed(
              refused(path, "no page can be read through the unix socket " + unix.path()));
    };
  }

  private Result<URI> address(Target.Tcp tcp, String path) {
    try {
      String scheme = member.target().tls() ? "https" : "http";
      URI root = new URI(scheme, null, tcp.host(), tcp.port(), "/", null, null);
      return Result.ok(root.resolve(path));
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      return Result.failed(refused(path, "" + malformed.getMessage()));
    }
  }

  private Result<HttpPage> page(URI page, Duration timeout) {
    Deadline deadline = ClusterCalls.deadline(timeout);
    HttpClient client = client(timeout);
    try {
      return page(client, page, deadline);
    } catch (InterruptedException interrupted) {
      return interrupted();
    } catch (TimeoutException silence) {
      return Result.failed(Refusals.timeout(endpoint));
    } catch (ExecutionException failure) {
      return lookedAtAgain(problem(failure), deadline);
    } finally {
      client.shutdownNow();
      client.close();
    }
  }

  private static Result<HttpPage> interrupted() {
    Thread.currentThread().interrupt();
    return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
  }

  /** As for any other call; without the time for it the first reason must do. */
  private Result<HttpPage> lookedAtAgain(Problem first, Deadline deadline) {
    try {
      return Result.failed(left(new SecondLook(security).at(member, first), deadline));
    } catch (InterruptedException interrupted) {
      return interrupted();
    } catch (TimeoutException | ExecutionException unknown) {
      return Result.failed(first);
    }
  }

  private static <T> T left(CompletableFuture<T> future, Deadline deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    long left = Math.max(0, deadline.timeRemaining(TimeUnit.NANOSECONDS));
    return future.get(left, TimeUnit.NANOSECONDS);
  }

  private HttpClient client(Duration timeout) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(timeout);
    return (member.target().tls() ? builder.sslContext(security.jdkContext()) : builder).build();
  }

  /** The client's own limit ends with the headers of an answer, so that we keep one for all. */
  private static Result<HttpPage> page(HttpClient client, URI page, Deadline deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> lines = new ArrayList<>();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(page).build(),
            BodyHandlers.fromLineSubscriber(
                new Lines(
                    line -> {
                      if (lines.size() < MOST_LINES) {
                        lines.add(line);
                      }
                    })));
    HttpResponse<Void> head = left(answer, deadline);
    return Result.ok(new HttpPage(head.statusCode(), lines, date(head)));
  }

  /** RFC 9110, 6.6.1. */
  private static Optional<Instant> date(HttpResponse<?> head) {
    try {
      return head.headers()
          .firstValue("date")
          .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private Problem problem(ExecutionException failure) {
    Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
    return cause instanceof HttpTimeoutException
        ? Refusals.timeout(endpoint)
        : new ConnectionFailures(endpoint, member.target().tls(), security.hasOwnCertificate())
            .problem(told(cause));
  }

  /** The client has its own ways to say it, or keeps to itself why there was no connection. */
  private static Status told(Throwable cause) {
    if (isEndOfStream(cause)) {
      return Status.UNAVAILABLE.withCause(new ClosedChannelException());
    }
    if (!(cause instanceof ConnectException)) {
      return Status.UNAVAILABLE.withCause(cause);
    }
    return cause.getCause() instanceof UnresolvedAddressException
        ? Status.UNAVAILABLE.withCause(new UnknownHostException())
        : Status.UNAVAILABLE.withDescription("no connection could be made");
  }

  private static boolean isEndOfStream(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .limit(ConnectionFailures.DEPTH)
        .anyMatch(it -> it instanceof EOFException || HUNG_UP.equals(it.getMessage()));
  }

  private Problem refused(String path, String why) {
    return Problem.of(
        ProblemCode.SERVER_REFUSED,
        "The page %s of the member at %s cannot be read.".formatted(path, endpoint),
        why);
  }
}
