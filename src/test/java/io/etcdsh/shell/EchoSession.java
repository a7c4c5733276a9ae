package io.etcdsh.shell;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ValueKind;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.config.Alias;
import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.config.Typing;
import io.etcdsh.config.Typing.Keys;
import io.etcdsh.document.Cell;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.history.Place;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.session.Console;
import io.etcdsh.session.LineOutcome;
import io.etcdsh.session.LineRunner;
import io.etcdsh.session.LineSource;
import io.etcdsh.session.SessionFacts;
import io.etcdsh.testing.FixedSurroundings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A session without a cluster: answers each line with the line. */
final class EchoSession implements LineRunner {
  static final SessionFacts FACTS =
      new SessionFacts(
          Optional.of(Context.of("t1", List.of(new Endpoint("127.0.0.1:2379")))),
          "127.0.0.1:2379",
          connection(Optional.empty()),
          Optional.empty(),
          List.of("prod west", "staging", "t1"),
          Settings.DEFAULT);

  private static final OptionSpec LIMIT =
      OptionSpec.of("limit", OptionKind.NUMBER, "N", "at most so many keys");
  private static final ArgumentSpec MEMBER =
      new ArgumentSpec("MEMBER", "which", Count.ONE).naming(ValueKind.MEMBER);
  private static final ArgumentSpec NAME = new ArgumentSpec("NAME", "which", Count.ONE);
  private static final ArgumentSpec CONTEXT = NAME.naming(ValueKind.CONTEXT);

  final AtomicReference<SessionFacts> facts = new AtomicReference<>(FACTS);
  final List<String> ran = new CopyOnWriteArrayList<>();
  final List<Cell> news = new CopyOnWriteArrayList<>();
  private final Console console;

  EchoSession(Console console) {
    this.console = console;
  }

  static ConnectionState connection(Optional<Problem> trouble) {
    List<Member> members =
        List.of(
            new Member(new MemberId(0xa1), "infra1", List.of(), List.of(), false),
            new Member(new MemberId(0xa2), "infra2", List.of(), List.of(), false),
            new Member(new MemberId(0xa3), "", List.of("http://127.0.0.1:3"), List.of(), true));
    MemberList list = new MemberList(ResponseHeader.EMPTY, members, Bytes.EMPTY);
    return ConnectionState.UNKNOWN.withMembers(list).withTrouble(trouble);
  }

  static SessionFacts unreachable() {
    Problem refused = Problem.of(ProblemCode.UNREACHABLE, "Nobody answers.", "refused");
    return new SessionFacts(
        FACTS.context(),
        FACTS.target(),
        connection(Optional.of(refused)),
        Optional.empty(),
        FACTS.contextNames(),
        Settings.DEFAULT);
  }

  @Override
  public LineOutcome run(String line, LineSource source) {
    ran.add(line);
    return switch (line.strip()) {
      case "exit" -> new LineOutcome(0, true);
      case "fail" -> new LineOutcome(1, false);
      case "bug" -> throw new IllegalStateException("a bug");
      case "sleep" -> sleep();
      case "password" -> password();
      case "approve" -> approve();
      case "long" -> lengthy();
      case "lose" -> change(unreachable());
      case "find" -> change(FACTS);
      case "set edit-mode vi" -> type(new Typing(Keys.VI, true, false));
      case "set edit-mode emacs", "set history on" -> type(Typing.DEFAULT);
      case "set history off" -> type(new Typing(Keys.EMACS, false, false));
      default -> echo(line);
    };
  }

  @Override
  public LineOutcome refuse(Problem problem, LineSource source) {
    console.message(problem.what());
    return new LineOutcome(problem.code().exit().code(), false);
  }

  private LineOutcome echo(String line) {
    console.data(Bytes.utf8("echo: " + line.replace("\n", "|") + "\n"));
    return LineOutcome.DONE;
  }

  private LineOutcome lengthy() {
    String lines =
        IntStream.rangeClosed(1, 60)
            .mapToObj(it -> "line " + it + " of 60\n")
            .collect(Collectors.joining());
    console.page(Bytes.utf8(lines));
    return LineOutcome.DONE;
  }

  private LineOutcome type(Typing next) {
    return change(
        new SessionFacts(
            FACTS.context(),
            FACTS.target(),
            FACTS.connection(),
            Optional.empty(),
            FACTS.contextNames(),
            Settings.DEFAULT.withTyping(next)));
  }

  private LineOutcome change(SessionFacts next) {
    facts.set(next);
    return LineOutcome.DONE;
  }

  /** Takes as long as a plan does before it asks. */
  private LineOutcome approve() {
    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    console.message("The plan.");
    String answer = console.ask("Go on? [y/N] ").either(it -> "answer: " + it, Problem::what);
    console.message(answer);
    return new LineOutcome(0, false);
  }

  private LineOutcome password() {
    console.secret("Password: ").map(secret -> echo("secret of " + secret.reveal().length()));
    return LineOutcome.DONE;
  }

  private LineOutcome sleep() {
    console.message("Sleeping.");
    try {
      new CountDownLatch(1).await();
      return LineOutcome.DONE;
    } catch (InterruptedException interrupted) {
      console.message("Interrupted.");
      return new LineOutcome(130, false);
    }
  }

  @Override
  public SessionFacts facts() {
    return facts.get();
  }

  @Override
  public List<Cell> news() {
    List<Cell> told = List.copyOf(news);
    news.removeAll(told);
    return told;
  }

  @Override
  public Surroundings surroundings() {
    return new FixedSurroundings(facts::get, Optional.empty());
  }

  @Override
  public Place place(String line) {
    return new Place(facts().context().map(Context::name), "");
  }

  @Override
  public List<Alias> aliases() {
    return List.of(
        new Alias("ml", List.of("member list")),
        new Alias("mr", List.of("member remove")),
        new Alias("two", List.of("get a", "get b")));
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(
        CommandSpec.of("member list", Group.CLUSTER, "Lists members", ""),
        CommandSpec.of("member remove", Group.CLUSTER, "Removes one", "").withArguments(MEMBER),
        CommandSpec.of("endpoint status", Group.CLUSTER, "Asks all", ""),
        CommandSpec.of("get", Group.KEYS, "Reads keys", "")
            .withArguments(new ArgumentSpec("KEY", "which", Count.ONE).naming(ValueKind.KEY))
            .withOptions(LIMIT, OptionSpec.flag("prefix", "all keys that begin so")),
        CommandSpec.of("context use", Group.CONTEXT, "Goes there", "").withArguments(CONTEXT),
        CommandSpec.of("context add", Group.CONTEXT, "Saves one", "").withArguments(NAME),
        CommandSpec.of("sandbox kill", Group.SANDBOX, "Kills one", "").withArguments(MEMBER),
        CommandSpec.of("help", Group.SESSION, "Explains", "")
            .withArguments(
                new ArgumentSpec("COMMAND", "which", Count.ANY).naming(ValueKind.COMMAND)),
        CommandSpec.of("exit", Group.SESSION, "Leaves", ""));
  }

  @Override
  public List<OptionSpec> globalOptions() {
    return List.of(
        OptionSpec.of("write-out", OptionKind.TEXT, "FORMAT", "output format")
            .withLetter('w')
            .withChoices(List.of("table", "simple", "json")),
        OptionSpec.of("context", OptionKind.TEXT, "NAME", "which cluster")
            .naming(ValueKind.CONTEXT),
        OptionSpec.of("endpoints", OptionKind.LIST, "URLS", "where to begin"));
  }

  @Override
  public String withoutSecrets(String line) {
    return line.startsWith("secret") ? "" : line.replaceAll("--password=\\S+", "--password=••••");
  }
}
