package io.etcdsh.config;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlContextStoreTest {
  private static final Context FULL =
      new Context(
          "prod",
          List.of(new Endpoint("https://a:2379"), new Endpoint("[::1]:2379")),
          new TlsFiles(
              Optional.of(Path.of("/pki/ca: 1.crt")),
              Optional.of(Path.of("/pki/c.crt")),
              Optional.of(Path.of("/pki/ü\"\\.key")),
              true),
          Optional.of("root"),
          Optional.of(Path.of("/run/secret")),
          true,
          true,
          Optional.of("red"),
          Optional.of(Duration.ofSeconds(90)),
          Optional.of(Duration.ofMillis(1500)),
          Optional.of("true"));

  @TempDir Path directory;
  private Path file;
  private YamlContextStore store;

  @BeforeEach
  void store() {
    file = directory.resolve("made/etcdsh/config.yaml");
    store = new YamlContextStore(file, Optional.of(Path.of("/home/me")));
  }

  @Test
  void holdsNothingWithoutAFile() {
    assertThat(store.all()).isEqualTo(Result.ok(List.of()));
    assertThat(store.current()).isEqualTo(Result.ok(Optional.empty()));
    assertThat(problem(store.find("x")).code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(file).doesNotExist();
  }

  @Test
  void givesBackWhatWasSaved() {
    assertThat(store.save(FULL)).isEqualTo(Result.ok(FULL));
    assertThat(store.save(small("b"))).isEqualTo(Result.ok(small("b")));
    assertThat(store.makeCurrent("b")).isEqualTo(Result.ok(small("b")));
    assertThat(store.all()).isEqualTo(Result.ok(List.of(FULL, small("b"))));
    assertThat(store.current()).isEqualTo(Result.ok(Optional.of("b")));
    assertThat(store.remove("b")).isEqualTo(Result.ok(small("b")));
    assertThat(store.current()).isEqualTo(Result.ok(Optional.empty()));
    assertThat(store.remove("prod")).isEqualTo(Result.ok(FULL));
    assertThat(store.all()).isEqualTo(Result.ok(List.of()));
    assertThat(store.save(FULL)).isEqualTo(Result.ok(FULL));
  }

  @Test
  void seesAtOnceWhatAnotherProcessWrote() throws IOException {
    store.save(small("a"));
    assertThat(store.find("a").failure()).isEmpty();
    Files.writeString(file, Files.readString(file).replace("  a:", "  z:"));
    assertThat(problem(store.find("a")).code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(store.find("z").failure()).isEmpty();
    Files.writeString(file, "contexts: [");
    assertThat(problem(store.find("z")).code()).isEqualTo(ProblemCode.BAD_CONFIG);
  }

  @Test
  void keepsTheFileToItsOwner() throws IOException {
    store.save(FULL);
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(file.getParent())).isEqualTo("rwx------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(store.all().failure()).isEmpty();
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void leavesADirectoryAsItIsThatItDidNotMake() throws IOException {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    new YamlContextStore(shared.resolve("x.yaml"), Optional.empty()).save(FULL);
    assertThat(mode(shared)).isEqualTo("rwxrwxr-x");
  }

  @Test
  void keepsCommentsOrderAndOtherContexts() throws IOException {
    write(
        """
        # mine
        contexts:
            # the old one
            old:
                endpoints: [a:1]  # here

            # the new one
            new:
                endpoints:
                - b:2
                user: bob
        # the end
        """);
    store.save(small("third"));
    store.makeCurrent("third");
    store.save(Context.of("new", List.of(new Endpoint("c:3"))));
    assertThat(file)
        .hasContent(
            """
            # mine
            current: third
            contexts:
                # the old one
                old:
                    endpoints: [a:1]  # here

                # the new one
                new:
                  endpoints:
                    - "c:3"
                third:
                  endpoints:
                    - "h:1"
            # the end
            """
                .replace("\"", ""));
    store.remove("old");
    store.remove("third");
    assertThat(Files.readString(file)).startsWith("# mine\ncontexts:\n").contains("# the new one");
    assertThat(store.all().map(List::size)).isEqualTo(Result.ok(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{contexts: {a: {endpoints: [b:1]}}}",
        "{\"contexts\": {\"a\": {\"endpoints\": [\"b:1\"]}}, \"current\": \"a\"}",
        "contexts: {a: {endpoints: [b:1]}}\\n",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\ncurrent: a",
        "---\\ncontexts:\\n  a: {endpoints: [b:1]}\\n...\\n",
        "\\ncontexts:\\r\\n  a:\\r\\n    endpoints:\\r\\n      - b:1\\r\\n"
      })
  void changesFilesOfAnyLayout(String text) throws IOException {
    write(text.replace("\\n", "\n").replace("\\r", "\r"));
    Context kept = Context.of("a", List.of(new Endpoint("b:1")));
    assertThat(store.save(FULL)).isEqualTo(Result.ok(FULL));
    assertThat(store.makeCurrent("prod")).isEqualTo(Result.ok(FULL));
    assertThat(store.all()).isEqualTo(Result.ok(List.of(kept, FULL)));
    assertThat(store.remove("a")).isEqualTo(Result.ok(kept));
    assertThat(store.all()).isEqualTo(Result.ok(List.of(FULL)));
    assertThat(store.current()).isEqualTo(Result.ok(Optional.of("prod")));
  }

  @Test
  void readsPathsFromTheFilesDirectoryAndFromHome() throws IOException {
    write("contexts: {a: {endpoints: [b:1], cacert: pki/../ca.crt, cert: ~/c.crt}}");
    Context context = store.find("a").toOptional().orElseThrow();
    assertThat(context.tls().caCert()).contains(file.resolveSibling("ca.crt"));
    assertThat(context.tls().cert()).contains(Path.of("/home/me/c.crt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|Line 1, column 1: the file is empty",
        "# only a comment|Line 1, column 1: the file is empty",
        "a|Line 1, column 1: 'contexts:' was expected",
        "[]|Line 1, column 1: 'contexts:' was expected",
        "contexts: {}\\n---\\ncontexts: {}|Line 3, column 1: a second document",
        "context: {}|Line 1, column 1: unknown key 'context'; known are aliases, contexts, current and settings",
        "current: [x]|Line 1, column 10: 'current' must be the name of a context",
        "contexts: []|Line 1, column 11: 'contexts' must hold names",
        "contexts:\\n  a b: {}|Line 2, column 3: 'a b' cannot name a context",
        "contexts:\\n  a:|Line 2, column 3: context 'a' needs endpoints",
        "contexts:\\n  a: {user: x}|Line 2, column 6: a context needs endpoints",
        "contexts:\\n  a: {endpoints: []}|Line 2, column 7: 'endpoints' must be a list",
        "contexts:\\n  a: {endpoints: b:1}|Line 2, column 7: 'endpoints' must be a list",
        "contexts:\\n  a: {endpoints: [b]}|Line 2, column 19: 'b' is not an endpoint.",
        "contexts:\\n  a: {endpoints: [[]]}|Line 2, column 19: an endpoint must be text, not a list",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    endpoint: x|Line 4, column 5: unknown key 'endpoint'; did you mean 'endpoints'?",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    password: x|Line 4, column 5: unknown key 'password'",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    user: root:pw|Line 4, column 5: 'user' must be a name only",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    user: {}|Line 4, column 5: 'user' must be text, not a mapping",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    cacert:|Line 4, column 5: 'cacert' must be text, not empty",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    read-only: yes|Line 4, column 5: 'read-only' must be true or false, not text",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    command-timeout: 5|Line 4, column 5: 'command-timeout' must be a duration",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    dial-timeout: -1s|Line 4, column 5: 'dial-timeout' must be a duration",
        "contexts:\\n  a:\\n    endpoints: [b:1]\\n    color: pink|Line 4, column 5: 'color' must be one of red,",
        "contexts:\\n  a: {endpoints: [b:1]}\\n  a: {endpoints: [b:1]}|Line 3, column 3: 'a' stands here twice",
        "contexts:\\n\\ta:|Line 2, column 1: ",
        "contexts:\\n  a: \"x|Line 2, column 8: "
      })
  void saysWhereAFileIsWrong(String text, String why) throws IOException {
    write(text.replace("\\n", "\n").replace("\\t", "\t"));
    Problem problem = problem(store.all());
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_CONFIG);
    assertThat(problem.what()).contains(file.toString());
    assertThat(problem.why()).startsWith(why).endsWith(".");
    String before = Files.readString(file);
    assertThat(problem(store.save(FULL)).code()).isEqualTo(ProblemCode.BAD_CONFIG);
    assertThat(file).hasContent(before);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Files.createDirectories(file);
    assertThat(problem(store.all()).why()).isEqualTo("Is a directory.");
    Files.delete(file);
    Files.write(file, new byte[] {(byte) 0xff, 'a'});
    assertThat(problem(store.all()).why()).isEqualTo("It is not UTF-8 text.");
    Files.write(file, new byte[TextFile.MAX_SIZE + 1]);
    assertThat(problem(store.all()).why()).isEqualTo("It is larger than 1 MiB.");
  }

  @Test
  void savesNoPasswordAndNoBadName() {
    assertThat(problem(store.save(small("a b"))).code()).isEqualTo(ProblemCode.BAD_ARGUMENTS);
    Context talkative =
        new Context(
            "x",
            FULL.endpoints(),
            TlsFiles.NONE,
            Optional.of("root:pw"),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(store.save(talkative).failure()).isPresent();
    assertThat(file).doesNotExist();
  }

  @Test
  void asksWhatAMisspeltNameMeant() {
    store.save(FULL);
    assertThat(problem(store.find("prdo")).why()).isEqualTo("Did you mean 'prod'?");
  }

  @Test
  void writesThroughALink() throws IOException {
    Path real = directory.resolve("dotfiles.yaml");
    Files.writeString(real, "contexts: {}\n");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, real);
    store.save(FULL);
    assertThat(file).isSymbolicLink();
    assertThat(real).content().contains("prod");
  }

  @Test
  void losesNothingWhenManyThreadsWrite() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var saved =
          IntStream.range(0, 20)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> new YamlContextStore(file, Optional.empty()).save(small("c" + i))))
              .toList();
      for (var result : saved) {
        assertThat(result.get().failure()).isEmpty();
      }
    }
    assertThat(store.all().map(List::size)).isEqualTo(Result.ok(20));
    assertThat(Files.list(file.getParent())).hasSize(2);
  }

  @Test
  void losesNothingWhenTwoProcessesWrite() throws Exception {
    Process left = ContextSaver.start(file, "left", 15);
    Process right = ContextSaver.start(file, "right", 15);
    assertThat(left.waitFor()).isZero();
    assertThat(right.waitFor()).isZero();
    assertThat(store.all().map(List::size)).isEqualTo(Result.ok(30));
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Context small(String name) {
    return Context.of(name, List.of(new Endpoint("h:1")));
  }

  private static Problem problem(Result<?> result) {
    return result.failure().orElseThrow();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
