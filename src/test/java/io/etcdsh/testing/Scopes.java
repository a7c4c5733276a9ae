package io.etcdsh.testing;

import io.etcdsh.command.CommandKind;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Presentation;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionView;
import io.etcdsh.config.AliasStore;
import io.etcdsh.config.Context;
import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Environment;
import io.etcdsh.config.Settings;
import io.etcdsh.config.YamlAliasStore;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import io.etcdsh.journal.Journal;
import io.etcdsh.live.Event;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.Sandboxes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Scopes around a cluster, with nothing saved and no sandbox. */
public final class Scopes {
  private Scopes() {}

  /** A scope with limits of a second. */
  public static Scope of(ClusterReader cluster, Mode mode, Presentation presentation) {
    return new Scope(
        cluster,
        mode,
        presentation,
        Optional.of(Duration.ofSeconds(1)),
        new FreshSession(),
        new NoContexts(),
        new NoSandboxes(),
        Environment.EMPTY,
        step -> {});
  }

  /** A journal of nothing, in a folder that is never made. */
  public static Journal emptyJournal() {
    return new Journal(
        Path.of("/nonexistent/journal"), Clock.systemUTC(), RandomGenerator.getDefault());
  }

  /** The line history of this process in {@code folder}. */
  public static LineHistory historyIn(Path folder) {
    return new LineHistory(folder, Clock.systemUTC(), new Seat("me", "here", ShellId.ofProcess()));
  }

  /** No sandboxes at all. */
  public static Sandboxes noSandboxes() {
    return new NoSandboxes();
  }

  /** No saved contexts. */
  public static ContextStore noContexts() {
    return new NoContexts();
  }

  private static <T> Result<T> nothing() {
    return Result.failed(Problem.of(ProblemCode.NOT_FOUND, "There is nothing here.", ""));
  }

  private record FreshSession() implements SessionView {
    @Override
    public Settings settings() {
      return Settings.DEFAULT;
    }

    @Override
    public Optional<String> context() {
      return Optional.empty();
    }

    @Override
    public Optional<String> sandbox() {
      return Optional.empty();
    }

    @Override
    public boolean interactive() {
      return true;
    }

    @Override
    public LineHistory history() {
      return historyIn(Path.of("/nonexistent/state"));
    }

    @Override
    public AliasStore aliases() {
      return new YamlAliasStore(Path.of("/nonexistent/config.yaml"), Optional.empty());
    }

    @Override
    public boolean isCommandWord(String word) {
      return false;
    }

    @Override
    public boolean holdsSecret(String line) {
      return false;
    }

    @Override
    public Journal journal() {
      return emptyJournal();
    }

    @Override
    public List<CommandSpec> commands() {
      return List.of();
    }

    @Override
    public List<Event> events(Optional<Duration> since) {
      return List.of();
    }

    @Override
    public Optional<CommandKind> kindOf(CommandSpec spec) {
      return Optional.empty();
    }
  }

  private record NoContexts() implements ContextStore {
    @Override
    public Result<List<Context>> all() {
      return Result.ok(List.of());
    }

    @Override
    public Result<Context> find(String name) {
      return nothing();
    }

    @Override
    public Result<Optional<String>> current() {
      return Result.ok(Optional.empty());
    }

    @Override
    public Result<Context> save(Context context) {
      return nothing();
    }

    @Override
    public Result<Context> remove(String name) {
      return nothing();
    }

    @Override
    public Result<Context> makeCurrent(String name) {
      return nothing();
    }
  }

  private record NoSandboxes() implements Sandboxes {
    @Override
    public Result<SandboxStatus> start(
        SandboxSpec spec, Lifetime lifetime, Consumer<String> progress) {
      return nothing();
    }

    @Override
    public Result<List<SandboxStatus>> list() {
      return Result.ok(List.of());
    }

    @Override
    public Result<SandboxStatus> status(String name) {
      return nothing();
    }

    @Override
    public Result<SandboxStatus> act(String name, SandboxAction action) {
      return nothing();
    }

    @Override
    public Result<SandboxStatus> stop(String name) {
      return nothing();
    }
  }
}
