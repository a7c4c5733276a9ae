package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.Origin;
import io.etcdsh.node.ManualNodes;
import io.etcdsh.observe.Observer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Executors for tests, where machines are worked on by hand. */
public final class Executors {
  private static final Progress SILENT =
      new Progress() {
        @Override
        public void told(String sentence) {}

        @Override
        public void passing(String line) {}
      };

  private Executors() {}

  /** One that changes a cluster through this connection. */
  public static Executor of(
      ClusterWriter writer, ClusterReader reader, Journal journal, Duration limit) {
    return of(writer, reader, journal, SILENT, limit);
  }

  /** The same, where {@code progress} listens. */
  public static Executor of(
      ClusterWriter writer,
      ClusterReader reader,
      Journal journal,
      Progress progress,
      Duration limit) {
    Observer observer = new Observer(InstantSource.system(), limit, limit);
    return new Executor(
        () -> observer.look(reader),
        reader,
        writer,
        new ManualNodes(),
        journal,
        progress,
        new Limits(limit, limit));
  }

  /** Somebody who changes something for the first time, as a new entry of the journal. */
  public static Provenance by(Origin origin, EntryId entry) {
    return new Provenance(entry, origin, List.of(), Optional.empty());
  }
}
