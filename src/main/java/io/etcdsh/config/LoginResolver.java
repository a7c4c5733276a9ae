package io.etcdsh.config;

import io.etcdsh.etcd.Login;
import io.etcdsh.etcd.Secret;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out who to log in as. The first source that names a user decides; the password comes from
 * the first source that has one for this user, or for nobody in particular, so that a password is
 * never tried for somebody else. A person is asked last.
 */
final class LoginResolver {
  private final PasswordPrompt prompt;
  private final Optional<Path> home;
  private final Consumer<String> notes;

  LoginResolver(PasswordPrompt prompt, Optional<Path> home, Consumer<String> notes) {
    this.prompt = prompt;
    this.home = home;
    this.notes = notes;
  }

  /** The login that the sources ask for, strongest source first. */
  Result<Optional<Login>> resolve(List<AccessWishes> sources) {
    for (AccessWishes source : sources) {
      if (source.password().isPresent() && source.passwordFile().isPresent()) {
        return Result.failed(
            Problem.of(
                ProblemCode.BAD_OPTION,
                "Only one of --password and --password-file can be used.",
                "Both name a password."));
      }
    }
    Optional<String> user = first(sources);
    if (user.isEmpty()) {
      if (sources.stream().anyMatch(LoginResolver::hasPassword)) {
        notes.accept(
            "A password was given but no user, so there is no login; name one with --user.");
      }
      return Result.ok(Optional.empty());
    }
    if (user.get().isEmpty()) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION,
              "The user's name is missing.",
              "There is nothing before the colon."));
    }
    return password(user.get(), sources)
        .map(password -> Optional.of(new Login(user.get(), password)));
  }

  private static Optional<String> first(List<AccessWishes> sources) {
    return sources.stream().map(AccessWishes::userName).flatMap(Optional::stream).findFirst();
  }

  private Result<Secret> password(String user, List<AccessWishes> sources) {
    Optional<AccessWishes> source =
        sources.stream()
            .filter(LoginResolver::hasPassword)
            .filter(wishes -> wishes.userName().map(user::equals).orElse(true))
            .findFirst();
    if (source.isEmpty()) {
      return prompt.ask(user).mapProblem(problem -> nobodyToAsk(problem, user));
    }
    Optional<Secret> given = source.get().givenPassword();
    if (given.isPresent()) {
      return Result.ok(given.get());
    }
    return PasswordFile.read(UserPath.expand(source.get().passwordFile().orElseThrow(), home))
        .map(
            file -> {
              file.warning().ifPresent(notes);
              return file.password();
            });
  }

  private static boolean hasPassword(AccessWishes wishes) {
    return wishes.givenPassword().isPresent() || wishes.passwordFile().isPresent();
  }

  private static Problem nobodyToAsk(Problem problem, String user) {
    return problem.code() == ProblemCode.UNAVAILABLE
        ? Problem.of(
            ProblemCode.UNAVAILABLE,
            "The password of user '%s' is not known.".formatted(user),
            "There is no terminal to ask for it.",
            "Name a file that holds it with --password-file FILE.")
        : problem;
  }
}
