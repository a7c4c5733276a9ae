package io.etcdsh.etcd;

import io.etcdsh.metrics.LinkMetrics;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.Reach;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that can be read from a cluster. No method throws, each ends within its timeout, all
 * may be called from any thread, and an interrupted caller gets {@code E-INTERRUPTED} at once.
 *
 * <p>Calls without an endpoint go to whichever voter answers first, never to a known learner, and a
 * dead or hung member does not delay them. Calls with an endpoint go exactly there.
 *
 * <p>Every answer is checked against the cluster ID that was pinned by the first one; an answer of
 * another cluster is {@code E-CLUSTER-CHANGED}.
 */
public interface ClusterReader {
  /** Where a member serves its metrics. */
  String METRICS = "/metrics";

  /** The endpoints as configured, in that order. */
  List<Endpoint> endpoints();

  /**
   * Everywhere that the members of {@code list} may be asked: the configured endpoints first, then
   * what members advertise; the same place once.
   */
  default List<Endpoint> places(MemberList list) {
    Set<String> seen = new HashSet<>();
    Stream<Endpoint> advertised =
        list.members().stream().map(Member::clientUrls).flatMap(List::stream).map(Endpoint::new);
    return Stream.concat(endpoints().stream(), advertised)
        .filter(it -> seen.add(it.authority()))
        .toList();
  }

  /**
   * The release line of the servers, the oldest if they differ. Asks if it is not known yet; {@link
   * EtcdLine#NEWEST} if nobody answers within {@code timeout}.
   */
  EtcdLine line(Duration timeout);

  /** Whether we say who we are before anything else is asked. */
  boolean logsIn();

  /** What is known at this moment; never waits. */
  ConnectionState state();

  /** The member list. */
  Result<MemberList> memberList(Consistency consistency, Duration timeout);

  /**
   * The member list that a majority agrees on, in every version: 3.4 knows no linearizable list and
   * always tells what the member that answers believes.
   */
  Result<MemberList> agreedMembers(Duration timeout);

  /** The alarms that are raised; goes through raft. */
  Result<AlarmList> alarms(Duration timeout);

  /** What there is of a kind, by name; none twice, in the order of the answer. */
  Result<List<String>> names(Inventory inventory, Duration timeout);

  /** A range of keys. */
  Result<RangeResult> range(RangeQuery query, Duration timeout);

  /** The member list as this member believes it is; a learner may refuse to tell. */
  Result<MemberList> memberListAt(Endpoint endpoint, Duration timeout);

  /** One member's status. */
  Result<MemberStatus> status(Endpoint endpoint, Duration timeout);

  /** One member's hash at {@code revision}; 0 for its newest. */
  Result<HashKv> hashKv(Endpoint endpoint, long revision, Duration timeout);

  /** A range of keys, from exactly this member. */
  Result<RangeResult> rangeAt(Endpoint endpoint, RangeQuery query, Duration timeout);

  /** The alarms, asked of exactly this member. */
  Result<AlarmList> alarmsAt(Endpoint endpoint, Duration timeout);

  /**
   * A page that this member serves over HTTP on its client URL, such as {@code /health}, whatever
   * its HTTP status. Pages do not name the cluster, so that alone they are not checked against the
   * pinned one.
   */
  Result<HttpPage> page(Endpoint endpoint, String path, Duration timeout);

  /**
   * Connects to a place, be it for clients or for peers, only to see whether it takes connections
   * and which certificate it shows. The scheme tells whether TLS is spoken there; without one our
   * own certificate options do.
   */
  Result<Reach> reach(Endpoint place, Duration timeout);

  /** This member's metrics. */
  default Result<Scrape> scrape(Endpoint endpoint, Duration timeout) {
    return page(endpoint, METRICS, timeout)
        .then(
            page ->
                page.ok()
                    ? Result.ok(Scrape.of(InstantSource.system().instant(), page.lines().stream()))
                    : Result.failed(noMetrics(endpoint, "HTTP status " + page.status())));
  }

  /** How this member is linked to the others, from its metrics. */
  default Result<PeerLinks> peerLinks(Endpoint endpoint, Duration timeout) {
    return scrape(endpoint, timeout)
        .then(
            scrape ->
                LinkMetrics.of(scrape)
                    .map(Result::ok)
                    .orElseGet(
                        () ->
                            Result.failed(
                                noMetrics(endpoint, "process_start_time_seconds is missing"))));
  }

  private static Problem noMetrics(Endpoint endpoint, String why) {
    return Problem.of(
        ProblemCode.SERVER_REFUSED,
        "The metrics of the member at %s cannot be used.".formatted(endpoint),
        why);
  }
}
