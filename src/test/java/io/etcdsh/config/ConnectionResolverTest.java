package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Login;
import io.etcdsh.etcd.Secret;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionResolverTest {
  @TempDir Path directory;
  private final List<String> asked = new ArrayList<>();
  private YamlContextStore store;
  private Path passwordFile;

  @BeforeEach
  void contexts() throws IOException {
    passwordFile = directory.resolve("password");
    Files.writeString(passwordFile, "from file\r\nsecond line\n");
    Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    store = new YamlContextStore(directory.resolve("config.yaml"), Optional.empty());
    store.save(context("prod", "https://prod:2379"));
    store.save(context("dev", "https://dev:2379"));
  }

  @Test
  void dialsThisMachineWhenNobodySaysAnything() {
    assertThat(resolve(ConnectionOptions.NONE, Map.of()))
        .isEqualTo(
            new ResolvedConnection(
                new ConnectionSettings(
                    List.of(new Endpoint("127.0.0.1:2379")),
                    TlsFiles.NONE,
                    Optional.empty(),
                    Duration.ofSeconds(2)),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void usesTheCurrentContext() {
    store.makeCurrent("prod");
    ResolvedConnection resolved = resolve(ConnectionOptions.NONE, Map.of());
    assertThat(resolved.settings().endpoints()).containsExactly(new Endpoint("https://prod:2379"));
    assertThat(resolved.settings().tls()).isEqualTo(tls("prod"));
    assertThat(resolved.settings().login())
        .contains(new Login("prod-user", Secret.of("from file")));
    assertThat(resolved.settings().dialTimeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(resolved.commandTimeout()).contains(Duration.ofSeconds(8));
    assertThat(resolved.context().map(Context::name)).contains("prod");
    assertThat(resolved.notes()).isEmpty();
  }

  @Test
  void mixesNoContextIntoEndpointsThatAreGiven() {
    store.makeCurrent("prod");
    ResolvedConnection byOption = resolve(access(Map.of("ENDPOINTS", "x:1")), Map.of());
    ResolvedConnection byVariable =
        resolve(ConnectionOptions.NONE, Map.of("ETCDCTL_ENDPOINTS", "x:1"));
    for (ResolvedConnection resolved : List.of(byOption, byVariable)) {
      assertThat(resolved.settings().endpoints()).containsExactly(new Endpoint("x:1"));
      assertThat(resolved.settings().tls()).isEqualTo(TlsFiles.NONE);
      assertThat(resolved.settings().login()).isEmpty();
      assertThat(resolved.context()).isEmpty();
    }
  }

  @Test
  void putsOptionsOverANamedContextAndLeavesTheEnvironmentsClusterOut() {
    ConnectionOptions options = named("dev", access(Map.of("ENDPOINTS", "x:1", "CACERT", "mine")));
    ResolvedConnection resolved =
        resolve(
            options,
            Map.of(
                "ETCDCTL_ENDPOINTS", "other:1",
                "ETCDCTL_CERT", "other",
                "ETCDCTL_USER", "other:pw",
                "ETCDCTL_DIAL_TIMEOUT", "3s"));
    assertThat(resolved.settings().endpoints()).containsExactly(new Endpoint("x:1"));
    assertThat(resolved.settings().tls())
        .isEqualTo(
            new TlsFiles(Optional.of(Path.of("mine")), tls("dev").cert(), tls("dev").key(), false));
    assertThat(resolved.settings().login().map(Login::user)).contains("dev-user");
    assertThat(resolved.settings().dialTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(resolved.notes())
        .containsExactly(
            "ETCDCTL_ENDPOINTS, ETCDCTL_CERT, ETCDCTL_USER are not used: context 'dev' names the"
                + " cluster.");
  }

  @Test
  void takesTheContextThatTheVariableNames() {
    store.makeCurrent("prod");
    assertThat(contextWith(ConnectionOptions.NONE, "dev")).contains("dev");
    assertThat(contextWith(ConnectionOptions.ofContext("prod"), "dev")).contains("prod");
    assertThat(contextWith(access(Map.of("ENDPOINTS", "x:1")), "dev")).isEmpty();
  }

  private Optional<String> contextWith(ConnectionOptions options, String variable) {
    return resolve(options, Map.of("ETCDSH_CONTEXT", variable)).context().map(Context::name);
  }

  @Test
  void putsTheEnvironmentOverTheCurrentContextAndSaysSo() {
    store.makeCurrent("prod");
    ResolvedConnection resolved =
        resolve(
            ConnectionOptions.NONE,
            Map.of("ETCDCTL_KEY", "k", "ETCDCTL_COMMAND_TIMEOUT", "3s", "HOME", "/h"));
    assertThat(resolved.settings().tls())
        .isEqualTo(
            new TlsFiles(tls("prod").caCert(), Optional.empty(), Optional.of(Path.of("k")), false));
    assertThat(resolved.commandTimeout()).contains(Duration.ofSeconds(3));
    assertThat(resolved.notes()).singleElement().asString().contains("--context prod");
  }

  @Test
  void putsOptionsOverTheEnvironmentAndSaysSo() {
    ConnectionOptions options = access(Map.of("ENDPOINTS", "x:1", "CERT", "~/c"));
    ResolvedConnection resolved =
        resolve(
            options,
            Map.of(
                "ETCDCTL_ENDPOINTS", "y:1", "ETCDCTL_CERT", "d", "ETCDCTL_KEY", "k", "HOME", "/h"));
    assertThat(resolved.settings().endpoints()).containsExactly(new Endpoint("x:1"));
    assertThat(resolved.settings().tls().cert()).contains(Path.of("/h/c"));
    assertThat(resolved.settings().tls().key()).contains(Path.of("k"));
    assertThat(resolved.notes())
        .containsExactly(
            "ETCDCTL_ENDPOINTS is set, but --endpoints counts more.",
            "ETCDCTL_CERT is set, but --cert counts more.");
  }

  @Test
  void triesAPasswordOnlyForItsUser() {
    assertThat(login(Map.of("USER", "a:pw:x"), Map.of())).contains("a/pw:x");
    assertThat(login(Map.of("USER", "a:b", "PASSWORD", "c"), Map.of())).contains("a:b/c");
    assertThat(login(Map.of("USER", "a"), Map.of("ETCDCTL_PASSWORD", "p"))).contains("a/p");
    assertThat(login(Map.of("USER", "a"), Map.of("ETCDCTL_USER", "a:p"))).contains("a/p");
    assertThat(asked).isEmpty();
    assertThat(login(Map.of("USER", "a"), Map.of("ETCDCTL_USER", "b:p"))).contains("a/typed");
    assertThat(login(Map.of("USER", "a"), Map.of("ETCDCTL_USER", "b", "ETCDCTL_PASSWORD", "p")))
        .contains("a/typed");
    store.makeCurrent("prod");
    assertThat(login(Map.of("USER", "a"), Map.of())).contains("a/typed");
    assertThat(login(Map.of("PASSWORD", "p"), Map.of())).contains("prod-user/p");
    assertThat(asked).containsExactly("a", "a", "a");
  }

  @Test
  void saysThatAPasswordAloneIsNoLogin() {
    ResolvedConnection resolved = resolve(access(Map.of("PASSWORD", "p")), Map.of());
    assertThat(resolved.settings().login()).isEmpty();
    assertThat(resolved.notes()).singleElement().asString().contains("--user");
  }

  @Test
  void readsThePasswordFromTheFirstLineOfAFile() throws IOException {
    assertThat(resolve(withPasswordFile(passwordFile), Map.of()).settings().login())
        .contains(new Login("root", Secret.of("from file")));
    Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(resolve(withPasswordFile(passwordFile), Map.of()).notes())
        .singleElement()
        .asString()
        .contains("chmod 600");
    assertThat(problem(withPasswordFile(directory.resolve("none")), Map.of()).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(problem(withPasswordFile(directory), Map.of()).why()).isEqualTo("Is a directory.");
    Files.writeString(passwordFile, "\nx");
    assertThat(problem(withPasswordFile(passwordFile), Map.of()).why())
        .isEqualTo("Its first line is empty.");
  }

  @Test
  void namesThePasswordFileWhenNobodyCanBeAsked() {
    Problem nobody = Problem.of(ProblemCode.UNAVAILABLE, "No terminal.", "");
    Problem problem =
        new ConnectionResolver(store, Environment.EMPTY, user -> Result.failed(nobody))
            .resolve(access(Map.of("USER", "root")))
            .failure()
            .orElseThrow();
    assertThat(problem.hint()).hasValueSatisfying(h -> assertThat(h).contains("--password-file"));
    assertThat(problem.what()).contains("root");
  }

  @Test
  void asksForTlsWithoutFiles() {
    assertThat(endpoint(Map.of("INSECURE_TRANSPORT", "false"))).isEqualTo("https://x:1");
    assertThat(endpoint(Map.of("INSECURE_TRANSPORT", "true"))).isEqualTo("x:1");
    assertThat(endpoint(Map.of("INSECURE_TRANSPORT", "false", "CACERT", "ca"))).isEqualTo("x:1");
  }

  @Test
  void refusesWhatCannotBeUsed() throws IOException {
    assertThat(problem(access(Map.of("ENDPOINTS", "x")), Map.of()).code())
        .isEqualTo(ProblemCode.BAD_OPTION);
    assertThat(problem(ConnectionOptions.NONE, Map.of("ETCDCTL_ENDPOINTS", "x")).what())
        .contains("ETCDCTL_ENDPOINTS");
    assertThat(problem(access(Map.of("USER", ":pw")), Map.of()).code())
        .isEqualTo(ProblemCode.BAD_OPTION);
    assertThat(problem(ConnectionOptions.ofContext("prd"), Map.of()).why()).contains("'prod'");
    assertThat(problem(ConnectionOptions.NONE, Map.of("ETCDSH_CONTEXT", "no")).what())
        .contains("ETCDSH_CONTEXT");
    assertThat(problem(timeouts(Duration.ZERO), Map.of()).code()).isEqualTo(ProblemCode.BAD_OPTION);
    Files.writeString(directory.resolve("config.yaml"), "current: gone\n");
    assertThat(problem(ConnectionOptions.NONE, Map.of()).what()).contains("'gone'");
    Files.writeString(directory.resolve("config.yaml"), "broken: [\n");
    assertThat(problem(ConnectionOptions.NONE, Map.of()).code()).isEqualTo(ProblemCode.BAD_CONFIG);
    assertThat(resolve(access(Map.of("ENDPOINTS", "x:1")), Map.of()).context()).isEmpty();
  }

  private Context context(String name, String endpoint) {
    return new Context(
        name,
        List.of(new Endpoint(endpoint)),
        tls(name),
        Optional.of(name + "-user"),
        Optional.of(passwordFile),
        false,
        false,
        Optional.empty(),
        Optional.of(Duration.ofSeconds(8)),
        Optional.of(Duration.ofSeconds(9)),
        Optional.empty());
  }

  private static TlsFiles tls(String name) {
    UnaryOperator<String> file = end -> "/pki/" + name + end;
    return new TlsFiles(
        Optional.of(Path.of(file.apply(".ca"))),
        Optional.of(Path.of(file.apply(".crt"))),
        Optional.of(Path.of(file.apply(".key"))),
        false);
  }

  /** Options with the same names as the variables, which saves the test a second notation. */
  private static ConnectionOptions access(Map<String, String> options) {
    Map<String, String> variables = new HashMap<>();
    options.forEach((name, value) -> variables.put("ETCDCTL_" + name, value));
    return new ConnectionOptions(
        Optional.empty(),
        EtcdctlEnvironment.of(new Environment(variables)).access(),
        Optional.empty(),
        Optional.empty());
  }

  private static ConnectionOptions named(String context, ConnectionOptions options) {
    return new ConnectionOptions(
        Optional.of(context), options.access(), Optional.empty(), Optional.empty());
  }

  private static ConnectionOptions timeouts(Duration timeout) {
    return new ConnectionOptions(
        Optional.empty(), AccessWishes.NONE, Optional.of(timeout), Optional.empty());
  }

  private static ConnectionOptions withPasswordFile(Path file) {
    return new ConnectionOptions(
        Optional.empty(),
        new AccessWishes(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("root"),
            Optional.empty(),
            Optional.of(file)),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<String> login(Map<String, String> options, Map<String, String> variables) {
    return resolve(access(options), variables)
        .settings()
        .login()
        .map(login -> login.user() + "/" + login.password().reveal());
  }

  private String endpoint(Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.put("ENDPOINTS", "x:1");
    return resolve(access(all), Map.of()).settings().endpoints().getFirst().text();
  }

  private Result<ResolvedConnection> result(
      ConnectionOptions options, Map<String, String> variables) {
    PasswordPrompt prompt =
        user -> {
          asked.add(user);
          return Result.ok(Secret.of("typed"));
        };
    return new ConnectionResolver(store, new Environment(variables), prompt).resolve(options);
  }

  private ResolvedConnection resolve(ConnectionOptions options, Map<String, String> variables) {
    return result(options, variables).toOptional().orElseThrow();
  }

  private Problem problem(ConnectionOptions options, Map<String, String> variables) {
    return result(options, variables).failure().orElseThrow();
  }
}
