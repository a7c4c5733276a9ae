package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.command.Mode;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.session.SessionFacts;
import io.etcdsh.testing.FixedSurroundings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Live values of real clusters. */
@Timeout(180)
class LiveValuesIT {
  private static final String VERSIONS = "io.etcdsh.fixture.EtcdVersions#present";
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Semaphore arrived = new Semaphore(0);

  private LiveValues values(Connection connection) {
    LiveValues values =
        new LiveValues(
            new FixedSurroundings(
                () ->
                    new SessionFacts(
                        Optional.empty(),
                        "t",
                        connection.state(),
                        Optional.empty(),
                        List.of(),
                        Settings.DEFAULT),
                Optional.of(connection)),
            System::nanoTime);
    values.onArrival(arrived::release);
    return values;
  }

  private static Connection open(ClusterFixture cluster) {
    return new RemoteConnector()
        .open(
            new ConnectionSettings(
                cluster.endpoints(), TlsFiles.NONE, Optional.empty(), Duration.ofSeconds(2)))
        .toOptional()
        .orElseThrow();
  }

  private static Slot slot(String current) {
    return new Slot(current, Mode.OWN, List.of(), Map.of(), false);
  }

  /** As a second TAB finds them. */
  private List<Proposal> found(LiveValues values, ValueKind kind, String current)
      throws InterruptedException {
    values.of(kind, slot(current));
    assertThat(arrived.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    return values.of(kind, slot(current));
  }

  private static void put(Connection connection, Endpoint at, Bytes key) {
    assertThat(connection.put(at, key, Bytes.utf8("v"), LIMIT))
        .isInstanceOf(WriteOutcome.Done.class);
  }

  private static void fill(Connection connection, Endpoint at, List<String> folders, int each) {
    try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
      for (String folder : folders) {
        IntStream.range(0, each)
            .forEach(i -> writers.execute(() -> put(connection, at, Bytes.utf8(folder + "k" + i))));
      }
    }
  }

  private static double metric(Endpoint at, String name) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + at.authority() + "/metrics"))
              .timeout(LIMIT)
              .build();
      return client
          .send(request, HttpResponse.BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .sum();
    }
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void goesFromSlashToSlashThroughARealCluster(String version) throws InterruptedException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = open(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      for (String key : List.of("/a/1", "/a/2", "/b c/'d'", "/e")) {
        put(connection, at, Bytes.utf8(key));
      }
      put(connection, at, Bytes.of(new byte[] {'/', (byte) 0xff}));
      LiveValues values = values(connection);

      List<Proposal> found = found(values, ValueKind.KEY, "/");
      assertThat(found).extracting(Proposal::value).containsExactly("/a/", "/b c/", "/e");
      assertThat(found).extracting(Proposal::shown).containsExactly("a/", "b c/", "e");
      assertThat(found)
          .extracting(Proposal::group)
          .containsOnly("keys under /, without 1 that cannot be typed here");
      assertThat(values.of(ValueKind.KEY, slot("/b")))
          .extracting(Proposal::value)
          .containsExactly("/b c/");
      assertThat(values.busy()).as("a folder known as a whole is not asked for again").isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aLookCostsTheServerFewRequestsAndLittleTraffic(String version) throws Exception {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = open(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      fill(connection, at, List.of("/x/", "/y/", "/z/"), 500);
      LiveValues values = values(connection);
      String ranges =
          version.startsWith("3.4") ? "etcd_debugging_mvcc_range_total" : "etcd_mvcc_range_total";
      String bytes = "etcd_network_client_grpc_sent_bytes_total";
      double rangesBefore = metric(at, ranges);
      double bytesBefore = metric(at, bytes);

      assertThat(found(values, ValueKind.KEY, "/"))
          .extracting(Proposal::value)
          .containsExactly("/x/", "/y/", "/z/");
      assertThat(metric(at, ranges) - rangesBefore).isBetween(1.0, 4.0);
      assertThat(metric(at, bytes) - bytesBefore).isLessThan(40_000);

      assertThat(found(values, ValueKind.KEY, "/y/k"))
          .hasSize(101)
          .last()
          .isEqualTo(
              new Proposal("/y/k", "...", "there are more: type on", "keys under /y/", false));
      assertThat(metric(at, ranges) - rangesBefore).isBetween(2.0, 5.0);
    }
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void offersWhoeverCouldLeadAndIsNotTheLeader(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3));
        Connection connection = open(cluster)) {
      assertThat(connection.memberList(Consistency.SERIALIZABLE, LIMIT).toOptional()).isPresent();
      connection.keepFresh();
      LiveValues values = values(connection);
      while (connection.state().visits().values().stream().noneMatch(it -> it.last().isPresent())) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      assertThat(values.of(ValueKind.MEMBER, slot(""))).hasSize(3);
      assertThat(values.of(ValueKind.TRANSFEREE, slot(""))).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aHungClusterCostsNothingButItsCandidates(String version) throws InterruptedException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = open(cluster)) {
      put(connection, cluster.endpoints().getFirst(), Bytes.utf8("/a"));
      cluster.member(0).pause();
      try {
        LiveValues values = values(connection);
        assertThat(values.of(ValueKind.KEY, slot("/"))).isEmpty();
        assertThat(values.busy()).as("the look goes on in the background").isTrue();
        assertThat(arrived.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(values.of(ValueKind.KEY, slot("/"))).isEmpty();
      } finally {
        cluster.member(0).resume();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void namesUsersRolesLeasesAndAlarms(String version) throws InterruptedException {
    ClusterSpec spec = ClusterSpec.of(version, 1).withFlags("--quota-backend-bytes=400000");
    try (ClusterFixture cluster = ClusterFixture.start(spec);
        Connection connection = open(cluster)) {
      cluster.etcdctl("user", "add", "ann:secret").orFail();
      cluster.etcdctl("user", "add", "bob:secret").orFail();
      cluster.etcdctl("role", "add", "reader").orFail();
      String lease = cluster.etcdctl("lease", "grant", "600").orFail().stdout().split(" ", -1)[1];
      LiveValues values = values(connection);

      assertThat(found(values, ValueKind.USER, "")).extracting(Proposal::value).contains("ann");
      assertThat(values.of(ValueKind.USER, slot("b")))
          .containsExactly(Proposal.of("bob", "").in("users"));
      assertThat(found(values, ValueKind.ROLE, "r"))
          .extracting(Proposal::value)
          .containsExactly("reader");
      assertThat(found(values, ValueKind.LEASE, ""))
          .extracting(Proposal::value)
          .containsExactly(lease);

      assertThat(values.of(ValueKind.ALARM, slot(""))).isEmpty();
      int puts = 0;
      while (cluster.etcdctl("put", "k" + puts, "x".repeat(20_000)).exit() == 0) {
        assertThat(puts++).isLessThan(100);
      }
      connection.keepFresh();
      long end = System.nanoTime() + LIMIT.toNanos();
      while (values.of(ValueKind.ALARM, slot("")).isEmpty() && System.nanoTime() < end) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      assertThat(values.of(ValueKind.ALARM, slot("")))
          .containsExactly(Proposal.of("NOSPACE", "").in("alarms"));
    }
  }
}
