package io.etcdsh.command.context;

import io.etcdsh.command.Arguments;
import io.etcdsh.config.Context;
import io.etcdsh.config.ContextName;
import io.etcdsh.config.EndpointSyntax;
import io.etcdsh.config.UserPath;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes a context of the arguments of {@code context add}. */
final class ContextAddReader {
  private static final List<String> FILES = List.of("cacert", "cert", "key", "password-file");
  private static final List<String> TIMEOUTS = List.of("command-timeout", "dial-timeout");

  private ContextAddReader() {}

  static Result<Context> read(Arguments arguments) {
    Optional<Problem> problem = problem(arguments);
    if (problem.isPresent()) {
      return Result.failed(problem.get());
    }
    return ContextName.check(arguments.word(0).orElse(""))
        .then(
            name ->
                EndpointSyntax.readAll(arguments.list("endpoints"))
                    .map(endpoints -> context(name, endpoints, arguments)));
  }

  private static Context context(String name, List<Endpoint> endpoints, Arguments arguments) {
    return new Context(
        name,
        endpoints,
        new TlsFiles(
            path(arguments, "cacert"),
            path(arguments, "cert"),
            path(arguments, "key"),
            arguments.flag("insecure-skip-tls-verify")),
        arguments.text("user"),
        path(arguments, "password-file"),
        arguments.flag("read-only"),
        arguments.flag("protected"),
        arguments.text("color"),
        arguments.duration("command-timeout"),
        arguments.duration("dial-timeout"),
        Optional.empty());
  }

  private static Optional<Problem> problem(Arguments arguments) {
    if (arguments.list("endpoints").isEmpty()) {
      return Optional.of(
          bad("A context needs endpoints.", "", "Name them with --endpoints HOST:PORT."));
    }
    Optional<String> user = arguments.text("user");
    if (user.filter(name -> name.contains(":")).isPresent()) {
      return Optional.of(
          bad(
              "--user must be a name only.",
              "Passwords are not saved in contexts.",
              "Put the password into a file with mode 0600 and name it with --password-file."));
    }
    if (user.filter(String::isEmpty).isPresent()) {
      return Optional.of(bad("--user is empty.", "", "Leave it out, or name a user."));
    }
    return FILES.stream()
        .filter(name -> arguments.text(name).isPresent() && path(arguments, name).isEmpty())
        .map(name -> bad("--%s is no path.".formatted(name), "", "Name a file."))
        .findFirst()
        .or(() -> notPositive(arguments))
        .or(() -> halfPair(arguments));
  }

  private static Optional<Problem> notPositive(Arguments arguments) {
    return TIMEOUTS.stream()
        .filter(name -> !arguments.duration(name).map(Duration::isPositive).orElse(true))
        .map(name -> bad("--%s must be longer than zero.".formatted(name), "", "Write it as 5s."))
        .findFirst();
  }

  private static Optional<Problem> halfPair(Arguments arguments) {
    return arguments.text("cert").isPresent() == arguments.text("key").isPresent()
        ? Optional.empty()
        : Optional.of(
            bad(
                "--cert and --key belong together.",
                "Only one of them is given.",
                "Name both files."));
  }

  private static Optional<Path> path(Arguments arguments, String name) {
    return arguments.text(name).flatMap(UserPath::read);
  }

  private static Problem bad(String what, String why, String hint) {
    return Problem.of(ProblemCode.BAD_OPTION, what, why, hint);
  }
}
