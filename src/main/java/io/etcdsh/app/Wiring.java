package io.etcdsh.app;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.CommandParser;
import io.etcdsh.catalog.Commands;
import io.etcdsh.command.ProcessOptions;
import io.etcdsh.config.Directories;
import io.etcdsh.config.Environment;
import io.etcdsh.config.Settings;
import io.etcdsh.config.ShellDefaults;
import io.etcdsh.config.YamlAliasStore;
import io.etcdsh.config.YamlContextStore;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import io.etcdsh.hostshell.NameFile;
import io.etcdsh.journal.Journal;
import io.etcdsh.sandbox.local.HostLauncher;
import io.etcdsh.sandbox.local.LocalSandboxes;
import io.etcdsh.sandbox.local.ProvisionScript;
import io.etcdsh.sandbox.local.SandboxHome;
import io.etcdsh.session.Look;
import io.etcdsh.session.Operator;
import io.etcdsh.session.SessionParts;
import io.etcdsh.session.StreamConsole;
import io.etcdsh.shell.ShellSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Puts the parts together by hand: what the environment says decides which. */
final class Wiring {
  /** Columns of a terminal of which nobody knows the width: that of a VT100. */
  private static final int USUAL_COLUMNS = 80;

  private final Environment variables;
  private final Directories directories;
  private final Catalog catalog = new Catalog(Commands.ALL);
  private final LocalSandboxes sandboxes;
  private final LineHistory history;

  Wiring(Environment variables) {
    this.variables = variables;
    this.directories = Directories.of(variables, accountHome(), temporary());
    Operator operator = Operator.ofProcess();
    this.history =
        new LineHistory(
            directories.state(),
            Clock.system(ZoneId.systemDefault()),
            new Seat(operator.user(), operator.host(), ShellId.ofProcess()));
    this.sandboxes =
        new LocalSandboxes(
            new SandboxHome(
                directories.runtime().resolve("sandboxes"),
                directories.state().resolve("sandboxes")),
            new ProvisionScript(libexec().resolve("etcd-provision")),
            HostLauncher::likeThisProcess);
  }

  Catalog catalog() {
    return catalog;
  }

  /** What a session is made of. */
  SessionParts parts(boolean colour) {
    return new SessionParts(
        catalog,
        new CommandParser(catalog, ProcessOptions.ALL),
        new RemoteConnector(),
        new YamlContextStore(directories.configFile(variables), variables.home()),
        sandboxes,
        new YamlAliasStore(directories.configFile(variables), variables.home()),
        variables,
        history,
        new Journal(
            directories.state().resolve("journal"),
            Clock.system(ZoneId.systemDefault()),
            RandomGenerator.getDefault()),
        new NameFile(directories.cache().resolve("words")),
        look(colour));
  }

  StreamConsole console() {
    return StreamConsole.ofProcess(columns(), isDumb());
  }

  ShellSettings shellSettings(boolean colour) {
    return new ShellSettings(directories.state(), look(colour), InstantSource.system(), history);
  }

  /** {@code base} as the configuration file wants shells to begin; as it is if there is none. */
  Settings shellDefaults(Settings base) {
    return new ShellDefaults(directories.configFile(variables), variables.home())
        .over(base)
        .toOptional()
        .orElse(base);
  }

  private Look look(boolean wanted) {
    return new Look(colour(wanted), unicode());
  }

  /** Colours unless {@code --no-color}, {@code NO_COLOR} or a dumb terminal say no. */
  private boolean colour(boolean wanted) {
    return wanted && variables.value("NO_COLOR").isEmpty() && !isDumb();
  }

  private boolean isDumb() {
    return variables.value("TERM").map(term -> term.equals("dumb")).orElse(true);
  }

  /** Whether the locale can show more than ASCII; the first variable that is set decides. */
  private boolean unicode() {
    return variables
        .value("LC_ALL")
        .or(() -> variables.value("LC_CTYPE"))
        .or(() -> variables.value("LANG"))
        .map(locale -> locale.toUpperCase(java.util.Locale.ROOT).replace("-", ""))
        .filter(locale -> locale.contains("UTF8"))
        .isPresent();
  }

  private int columns() {
    return variables
        .value("COLUMNS")
        .filter(text -> text.matches("[1-9]\\d{0,3}"))
        .map(Integer::parseInt)
        .orElse(USUAL_COLUMNS);
  }

  private static Optional<Path> accountHome() {
    return Optional.ofNullable(System.getProperty("user.home"))
        .filter(home -> home.startsWith("/"))
        .map(Path::of);
  }

  private static Path temporary() {
    return Path.of(
        System.getProperty("java.io.tmpdir", "/tmp"),
        "etcdsh-" + System.getProperty("user.name", "nobody"));
  }

  /** Where our scripts are: told by the launcher, else beside the jar. */
  private static Path libexec() {
    return Optional.ofNullable(System.getProperty("etcdsh.libexec"))
        .map(Path::of)
        .orElseGet(() -> Path.of("libexec").toAbsolutePath());
  }

  /** The version of this build, from the manifest of its jar. */
  static String version() {
    return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
        .orElse("(not built)");
  }
}
