package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Turns authentication on in a fresh cluster and logs in to it as root. */
final class Authentication {
  /** 144 random bits, 24 characters. */
  private static final int PASSWORD_BYTES = 18;

  private static final String ROOT = "root";

  private final Gateway gateway;
  private final SandboxFolder folder;

  Authentication(Gateway gateway, SandboxFolder folder) {
    this.gateway = gateway;
    this.folder = folder;
  }

  private record Step(String path, Map<String, String> body) {}

  /** Makes user and role root, writes the password's file and enables authentication. */
  Result<Path> enable(int port, RandomGenerator random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    String password = Base64.getUrlEncoder().encodeToString(bytes);
    List<Step> steps =
        List.of(
            new Step("auth/user/add", Map.of("name", ROOT, "password", password)),
            new Step("auth/role/add", Map.of("name", ROOT)),
            new Step("auth/user/grant", Map.of("user", ROOT, "role", ROOT)),
            new Step("auth/enable", Map.of()));
    Result<Path> result = write(password);
    for (Step step : steps) {
      result =
          result.then(file -> gateway.call(port, "", step.path(), step.body()).map(done -> file));
    }
    return result;
  }

  /** A token for further calls; empty if the sandbox has no authentication. */
  Result<String> token(int port) {
    if (!Files.exists(folder.password())) {
      return Result.ok("");
    }
    return password()
        .then(
            password ->
                gateway.call(
                    port, "", "auth/authenticate", Map.of("name", ROOT, "password", password)))
        .map((JsonNode answer) -> answer.path("token").asString(""));
  }

  private Result<Path> write(String password) {
    Path file = folder.password();
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Result.ok(Files.writeString(file, password + "\n"));
    } catch (IOException e) {
      return Result.failed(unusable(file, e));
    }
  }

  private Result<String> password() {
    try {
      return Result.ok(Files.readString(folder.password()).strip());
    } catch (IOException e) {
      return Result.failed(unusable(folder.password(), e));
    }
  }

  private static Problem unusable(Path file, IOException e) {
    return Problem.of(
        ProblemCode.FILE,
        "The password file %s cannot be used.".formatted(file),
        String.valueOf(e.getMessage()));
  }
}
