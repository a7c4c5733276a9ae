package io.etcdsh.sandbox.control;

import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A {@link HostPlan} on disk, as properties: a host reads it before anything else, and the classes
 * that read JSON take longer to load than etcd takes to start.
 */
final class PlanFile {
  private PlanFile() {}

  static void write(Path file, HostPlan plan) throws IOException {
    SandboxSpec spec = plan.spec();
    Properties values = new Properties();
    values.setProperty("name", spec.name());
    values.setProperty("members", Integer.toString(spec.members()));
    spec.etcd().ifPresent(wanted -> values.setProperty("wanted", wanted));
    values.setProperty("tls", Boolean.toString(spec.tls()));
    values.setProperty("auth", Boolean.toString(spec.auth()));
    spec.dataDir().ifPresent(given -> values.setProperty("given-data-dir", given.toString()));
    values.setProperty("keep", Boolean.toString(spec.keep()));
    values.setProperty("etcd", plan.etcd());
    values.setProperty("etcd-dir", plan.etcdDirectory().toString());
    values.setProperty("data-dir", plan.dataDirectory().toString());
    values.setProperty("lifetime", plan.lifetime().name());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      values.store(out, null);
    }
  }

  /** The plan; absent if the file is missing or not one of ours. */
  static Optional<HostPlan> read(Path file) {
    Properties values = new Properties();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      values.load(in);
      return Optional.of(plan(values));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Throws {@link IllegalArgumentException} if a value is missing or does not fit. */
  private static HostPlan plan(Properties values) {
    SandboxSpec spec =
        new SandboxSpec(
            text(values, "name"),
            Integer.parseInt(text(values, "members")),
            Optional.ofNullable(values.getProperty("wanted")),
            Boolean.parseBoolean(text(values, "tls")),
            Boolean.parseBoolean(text(values, "auth")),
            Optional.ofNullable(values.getProperty("given-data-dir")).map(Path::of),
            Boolean.parseBoolean(text(values, "keep")));
    return new HostPlan(
        spec,
        text(values, "etcd"),
        Path.of(text(values, "etcd-dir")),
        Path.of(text(values, "data-dir")),
        Lifetime.valueOf(text(values, "lifetime")));
  }

  private static String text(Properties values, String name) {
    return Optional.ofNullable(values.getProperty(name))
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }
}
