package io.etcdsh.execute;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.Origin;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.observe.Observer;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Adds a learner and removes it again, as fast as it can, until it is killed: so that a kill at any
 * moment meets some stage of a change. Prints a line for each change that was made.
 */
final class ChangingProcess {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 40_000;

  private final Connection connection;
  private final Executor executor;
  private final Random chance = new Random();

  private ChangingProcess(Connection connection, Journal journal) {
    this.connection = connection;
    this.executor = Executors.of(connection, connection, journal, LIMIT);
  }

  static Connection connection(Endpoint endpoint) {
    return new RemoteConnector()
        .open(
            new ConnectionSettings(
                List.of(endpoint), TlsFiles.NONE, Optional.empty(), Duration.ofSeconds(2)))
        .toOptional()
        .orElseThrow();
  }

  static Journal journal(Path folder) {
    return new Journal(folder, Clock.systemUTC(), new Random());
  }

  static Process start(Endpoint endpoint, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ChangingProcess.class.getName(),
            endpoint.text(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) {
    try (Connection connection = connection(new Endpoint(args[0]))) {
      ChangingProcess process = new ChangingProcess(connection, journal(Path.of(args[1])));
      while (process.change()) {
        System.out.println("made");
      }
    }
  }

  /** Makes one change; false if it could not. A URL that was just removed would be refused. */
  private boolean change() {
    ClusterView view =
        new Observer(InstantSource.system(), LIMIT, LIMIT)
            .look(connection)
            .toOptional()
            .orElseThrow();
    Step step =
        view.list().stream()
            .filter(Member::learner)
            .findFirst()
            .<Step>map(it -> new Step.RemoveMember(it.id()))
            .orElseGet(() -> new Step.AddMember("n", List.of(url()), true));
    Origin origin = new Origin("test", "test", Optional.empty(), "test");
    EntryId entry = executor.journal().newId(view.id());
    return executor.run(Planning.of(view, step), Executors.by(origin, entry)).ending().isEmpty();
  }

  private String url() {
    return "http://127.0.0.1:" + (FIRST_PORT + chance.nextInt(PORTS));
  }
}
