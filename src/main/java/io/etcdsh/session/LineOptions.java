package io.etcdsh.session;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Mode;
import io.etcdsh.config.AccessWishes;
import io.etcdsh.config.ConnectionOptions;
import io.etcdsh.config.Consent;
import io.etcdsh.config.EtcdctlEnvironment;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.Secret;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the global options of a line say, put over what the session says.
 *
 * @param mode how the line was written
 * @param connection how to reach the cluster
 * @param format the output format, if any source names one
 * @param hex whether etcdctl's formats print bytes and IDs in hexadecimal
 * @param consent what was said beforehand about changes
 */
record LineOptions(
    Mode mode,
    ConnectionOptions connection,
    Optional<OutputFormat> format,
    boolean hex,
    Consent consent) {

  /** A line without options of its own. */
  static LineOptions none(Stance stance) {
    return new LineOptions(
        Mode.OWN,
        stance.options(),
        written(stance.settings()),
        stance.settings().hex(),
        stance.settings().consent());
  }

  /** The same in another mode. */
  LineOptions in(Mode wanted) {
    return new LineOptions(wanted, connection, format, hex, consent);
  }

  /** The same, changing nothing. */
  LineOptions dry() {
    return new LineOptions(mode, connection, format, hex, consent.withDryRun(true));
  }

  /** What {@code globals} say in a session at {@code stance}. */
  static Result<LineOptions> read(
      Mode mode, Arguments globals, Stance stance, EtcdctlEnvironment environment) {
    if (globals.text("discovery-srv").isPresent()) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION,
              "etcdsh does not look up endpoints in DNS.",
              "--discovery-srv is not supported",
              "Name the endpoints with --endpoints."));
    }
    Settings settings = stance.settings();
    Optional<String> wanted =
        globals
            .text("output")
            .or(() -> globals.text("write-out"))
            .or(settings::writeOut)
            .or(environment::writeOut);
    Result<Optional<OutputFormat>> format =
        wanted
            .map(text -> readFormat(mode, text).map(Optional::of))
            .orElse(Result.ok(Optional.empty()));
    boolean hex =
        globals.text("hex").isPresent()
            ? globals.flag("hex")
            : settings.hex() || environment.hex().orElse(false);
    return format.then(
        chosen ->
            connection(globals, stance)
                .map(
                    made ->
                        new LineOptions(
                            mode, made, chosen, hex, consent(globals, settings.consent()))));
  }

  /** What the line says counts beside what the session says. */
  private static Consent consent(Arguments globals, Consent base) {
    return new Consent(
        globals.text("dry-run").map(Boolean::parseBoolean).orElse(base.dryRun()),
        globals.text("yes").map(Boolean::parseBoolean).orElse(base.yes()),
        globals.text("confirm").or(base::confirm));
  }

  /** Strict lines know only etcdctl's formats ({@code unsupported output format}, exit 4). */
  private static Result<OutputFormat> readFormat(Mode mode, String text) {
    Result<OutputFormat> format = OutputFormat.read(text);
    return mode == Mode.ETCDCTL && format.toOptional().filter(f -> !f.ofEtcdctl()).isPresent()
        ? OutputFormat.read("")
        : format;
  }

  private static Optional<OutputFormat> written(Settings settings) {
    return settings.writeOut().flatMap(text -> OutputFormat.read(text).toOptional());
  }

  private static Result<ConnectionOptions> connection(Arguments globals, Stance stance) {
    ConnectionOptions base = stance.options();
    try {
      AccessWishes own = access(globals);
      boolean elsewhere = globals.text("context").isPresent();
      return Result.ok(
          new ConnectionOptions(
              globals.text("context").or(base::context),
              elsewhere ? own : own.over(base.access()),
              globals
                  .duration("command-timeout")
                  .or(base::commandTimeout)
                  .or(stance.settings()::commandTimeout),
              globals.duration("dial-timeout").or(base::dialTimeout)));
    } catch (InvalidPathException invalid) {
      return Result.failed(
          Problem.of(ProblemCode.BAD_OPTION, "A file name cannot be used.", invalid.getReason()));
    }
  }

  private static AccessWishes access(Arguments globals) {
    return new AccessWishes(
        globals.list("endpoints"),
        globals.text("cacert").filter(LineOptions::isSet).map(Path::of),
        globals.text("cert").filter(LineOptions::isSet).map(Path::of),
        globals.text("key").filter(LineOptions::isSet).map(Path::of),
        globals.text("insecure-skip-tls-verify").map(Boolean::parseBoolean),
        globals.text("insecure-transport").map(Boolean::parseBoolean),
        globals.text("user").filter(LineOptions::isSet),
        globals.text("password").map(Secret::of),
        globals.text("password-file").map(Path::of));
  }

  /** An empty value is as none, as with etcdctl's defaults. */
  private static boolean isSet(String text) {
    return !text.isEmpty();
  }

  /** The options of a process, for the stance that its session begins with. */
  static Result<Stance> stance(Arguments globals) {
    Stance nowhere = Stance.nowhere();
    return connection(globals, nowhere)
        .map(
            options ->
                new Stance(
                    options,
                    Settings.DEFAULT
                        .withWriteOut(globals.text("output").or(() -> globals.text("write-out")))
                        .withHex(globals.flag("hex"))
                        .withConsent(consent(globals, Consent.NONE)),
                    Optional.empty()));
  }

  /** The format to print in: strict lines never get our own, and a pipe gets etcdctl's simple. */
  OutputFormat format(boolean onTerminal) {
    return format.orElse(mode == Mode.OWN && onTerminal ? OutputFormat.OWN : OutputFormat.SIMPLE);
  }
}
