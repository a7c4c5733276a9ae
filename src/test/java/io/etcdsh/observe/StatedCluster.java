package io.etcdsh.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Link;
import io.etcdsh.plan.MemberView;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A real cluster that has been brought into a state, and what is seen of it. */
final class StatedCluster implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final AtomicInteger URLS = new AtomicInteger();

  /** What the server wants of a link's age, and a little more. */
  private static final Duration OLD = Duration.ofMillis(5_200);

  private static final Observer OBSERVER =
      new Observer(InstantSource.system(), Duration.ofMillis(500), Duration.ofSeconds(2));

  private final StateLetters state;
  private final ClusterFixture cluster;
  private final Connection connection;

  /** What each member is, by its peer URL. */
  private final Map<String, Character> letters = new HashMap<>();

  /** When all voters that are started were seen to be linked. */
  private long linkedAt;

  private StatedCluster(String version, StateLetters state) {
    this.state = state;
    this.cluster = ClusterFixture.start(ClusterSpec.of(version, state.startedVoters()));
    ConnectionSettings settings =
        new ConnectionSettings(
            cluster.endpoints(), cluster.tlsFiles(), Optional.empty(), Duration.ofSeconds(2));
    this.connection = new RemoteConnector().open(settings).toOptional().orElseThrow();
  }

  /** Starts a cluster of {@code version}, brings it into {@code state} and waits for it. */
  static StatedCluster start(String version, StateLetters state) {
    StatedCluster stated = new StatedCluster(version, state);
    try {
      stated.make();
      stated.settled();
      return stated;
    } catch (RuntimeException | AssertionError e) {
      stated.close();
      throw e;
    }
  }

  private void make() {
    List<MemberFixture> voters = leaderFirst();
    List<Character> started = state.started();
    for (int i = 0; i < voters.size(); i++) {
      letters.put(voters.get(i).peerUrl(), started.get(i));
    }
    Optional<MemberFixture> learner = addLearner();
    for (int i = 0; i < state.count('N'); i++) {
      letters.put(added(freeUrl(), false), 'N');
    }
    learner.ifPresent(it -> become(it, state.learner()));
    for (int i = voters.size() - 1; i >= 0; i--) {
      become(voters.get(i), started.get(i));
    }
  }

  private List<MemberFixture> leaderFirst() {
    ClusterView view =
        await(
            it ->
                it.leader().equals(it.serving())
                    && it.members().stream().noneMatch(member -> member.link() == Link.DOWN));
    linkedAt = System.nanoTime();
    List<MemberFixture> voters = new ArrayList<>(cluster.members());
    voters.sort(
        (one, other) ->
            Boolean.compare(
                other.endpoint().authority().equals(view.servingAt().authority()),
                one.endpoint().authority().equals(view.servingAt().authority())));
    return voters;
  }

  private Optional<MemberFixture> addLearner() {
    if (state.learner() == ' ') {
      return Optional.empty();
    }
    if (state.learner() == 'N') {
      letters.put(added(freeUrl(), true), 'N');
      return Optional.empty();
    }
    MemberFixture learner = cluster.addLearner(url -> letters.put(added(url, true), 'U'));
    await(this::isLearnerInSync);
    letters.put(learner.peerUrl(), state.learner());
    return Optional.of(learner);
  }

  /** Adds it as soon as the server lets it, which is after five seconds. */
  private String added(String url, boolean learner) {
    await(
        view ->
            switch (connection.addMember(view.servingAt(), List.of(url), learner, LIMIT)) {
              case WriteOutcome.Done<?> done -> true;
              case WriteOutcome.Refused<?>(Problem problem) -> {
                assertThat(problem.why()).isEqualTo("etcdserver: unhealthy cluster");
                yield false;
              }
              case WriteOutcome.InDoubt<?>(Problem problem) ->
                  throw new AssertionError(state.text() + ": addition in doubt: " + problem);
            });
    return url;
  }

  private static void become(MemberFixture member, char letter) {
    switch (letter) {
      case 'D' -> member.kill();
      case 'H' -> member.pause();
      default -> {}
    }
  }

  /** A peer URL that nobody uses and no cluster beside this one will. */
  static String freeUrl() {
    int number = URLS.incrementAndGet();
    return "http://127.1.%d.%d:1".formatted(number / 256 % 256, number % 256);
  }

  /** What requests are put through. */
  Connection connection() {
    return connection;
  }

  /** What {@code member} was made to be. */
  char letter(MemberView member) {
    return letters.getOrDefault(member.member().peerUrls().getFirst(), '?');
  }

  /** The cluster as the observer sees it now. */
  ClusterView look() {
    return OBSERVER
        .look(connection)
        .either(view -> view, problem -> fail("cannot be seen: " + problem));
  }

  /** Waits until the observer sees the state twice, and no link that is young. */
  ClusterView settled() {
    List<String> seen = new ArrayList<>();
    return await(
        view -> {
          String now = drawn(view);
          boolean again = !seen.isEmpty() && seen.getLast().equals(now);
          seen.add(now);
          return again && isState(view) && System.nanoTime() - linkedAt > OLD.toNanos();
        });
  }

  private boolean isState(ClusterView view) {
    return view.leader().isNone() != state.hasLeader()
        && view.linksMeasured()
        && view.members().size() == state.text().length()
        && view.members().stream().allMatch(it -> isAsMade(view, it))
        && (state.learner() != 'U' || view.leader().isNone() || isLearnerInSync(view));
  }

  private boolean isAsMade(ClusterView view, MemberView member) {
    boolean linked = member.link() != Link.DOWN && (!member.votes() || member.link() != Link.YOUNG);
    Link hung = view.version().isAtLeast(3, 5) ? Link.UP : Link.DOWN;
    return switch (letter(member)) {
      case 'U' -> member.answers() && linked;
      case 'D' -> !member.answers() && member.link() == Link.DOWN;
      case 'H' -> !member.answers() && member.link() == hung;
      default -> !member.member().started() && member.link() == Link.DOWN;
    };
  }

  /** Waits until {@code member} is off the list; fails if it stays. */
  void awaitLossOf(MemberId member) {
    await(view -> view.find(member).isEmpty());
  }

  private boolean isLearnerInSync(ClusterView view) {
    long leader = view.find(view.leader()).map(MemberView::appliedIndex).orElse(Long.MAX_VALUE);
    return view.members().stream()
        .anyMatch(it -> !it.votes() && it.answers() && it.appliedIndex() == leader);
  }

  private ClusterView await(Predicate<ClusterView> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Result<ClusterView> seen = OBSERVER.look(connection);
    while (seen.toOptional().filter(condition).isEmpty()) {
      if (System.nanoTime() > end) {
        return fail("does not come about; seen at last: " + seen.map(this::drawn));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL.toMillis()));
      seen = OBSERVER.look(connection);
    }
    return seen.toOptional().orElseThrow();
  }

  /** What is seen, without what changes all the time. */
  String drawn(ClusterView view) {
    List<String> members =
        view.members().stream()
            .map(it -> letter(it) + ":" + it.link() + (it.answers() ? "" : "(silent)"))
            .toList();
    return "leader %s, serving %s, %s".formatted(view.leader(), view.serving(), members);
  }

  private <T> T fail(String what) {
    throw new AssertionError(
        "etcd %s, %s: %s".formatted(cluster.spec().version(), state.text(), what));
  }

  @Override
  public void close() {
    connection.close();
    cluster.close();
  }
}
