package io.etcdsh.etcd.remote;

import io.etcdsh.model.Endpoint;
import io.etcdsh.model.PeerLinks;
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
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Reads one member's metrics over HTTP, where every client URL serves them without a login. The
 * JDK's client is made for the one request and ended with it, for its threads would delay the exit.
 *
 * @param endpoint where, as the user wrote it
 * @param member the connection there, which stays unused; it tells how that is dialled
 * @param security whom we trust and who we are
 */
record PeerMetrics(Endpoint endpoint, MemberChannel member, TransportSecurity security) {
  private static final int OK = 200;

  /** What the JDK says where a server closes the connection at the first word of TLS. */
  private static final String HUNG_UP = "Remote host terminated the handshake";

  /** How the member is linked to the others. */
  Result<PeerLinks> links(Duration timeout) {
    return switch (member.target().address()) {
      case Target.Tcp tcp -> page(tcp).then(page -> links(page, timeout));
      case Target.Unix unix ->
          Result.failed(
              refused("the metrics cannot be read through the unix socket " + unix.path()));
    };
  }

  private Result<URI> page(Target.Tcp tcp) {
    try {
      String scheme = member.target().tls() ? "https" : "http";
      return Result.ok(new URI(scheme, null, tcp.host(), tcp.port(), "/metrics", null, null));
    } catch (URISyntaxException malformed) {
      return Result.failed(refused("" + malformed.getMessage()));
    }
  }

  private Result<PeerLinks> links(URI page, Duration timeout) {
    Deadline deadline = ClusterCalls.deadline(timeout);
    HttpClient client = client(timeout);
    try {
      return links(client, page, deadline);
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

  private static Result<PeerLinks> interrupted() {
    Thread.currentThread().interrupt();
    return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
  }

  /** As for any other call; without the time for it the first reason must do. */
  private Result<PeerLinks> lookedAtAgain(Problem first, Deadline deadline) {
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
  private Result<PeerLinks> links(HttpClient client, URI page, Deadline deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    PeerLinksPage links = new PeerLinksPage();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(page).build(),
            BodyHandlers.fromLineSubscriber(new Lines(links::line)));
    int status = left(answer, deadline).statusCode();
    if (status != OK) {
      return Result.failed(refused("HTTP status " + status));
    }
    return links
        .links()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(refused("process_start_time_seconds is missing")));
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

  private Problem refused(String why) {
    return Problem.of(
        ProblemCode.SERVER_REFUSED,
        "The member at " + endpoint + " does not tell how it is linked to the others.",
        why);
  }
}
