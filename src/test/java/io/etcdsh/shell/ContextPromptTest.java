package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.session.Look;
import io.etcdsh.session.SecretPrompt;
import io.etcdsh.session.SessionFacts;
import io.etcdsh.session.StreamConsole;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ContextPromptTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static AttributedString prompt(SessionFacts facts, boolean colour) {
    EchoSession session =
        new EchoSession(
            new StreamConsole(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                new StreamConsole.Surroundings(false, false, 80, true),
                new SecretPrompt(Path.of("/nonexistent"))));
    session.facts.set(facts);
    return new ContextPrompt(session, new Look(colour, false), InstantSource.fixed(NOW))
        .getPrompt();
  }

  private static SessionFacts facts(Optional<Context> context, Optional<Problem> trouble) {
    ConnectionState state = EchoSession.connection(trouble);
    return new SessionFacts(
        context, "10.0.0.1:2379", state, Optional.empty(), List.of(), Settings.DEFAULT);
  }

  private static Context guarded(String name) {
    return new Context(
        name,
        List.of(new Endpoint("a:1")),
        TlsFiles.NONE,
        Optional.empty(),
        Optional.empty(),
        true,
        true,
        Optional.of("red"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void namesTheContextOrTheTarget() {
    assertThat(prompt(EchoSession.FACTS, false)).hasToString("t1> ");
    assertThat(prompt(facts(Optional.empty(), Optional.empty()), false))
        .hasToString("10.0.0.1:2379> ");
  }

  @Test
  void marksAnIncidentAndADryRun() {
    Settings set =
        Settings.DEFAULT
            .withIncident(Optional.of("INC-42"))
            .withConsent(Settings.DEFAULT.consent().withDryRun(true));
    SessionFacts facts =
        new SessionFacts(
            Optional.empty(),
            "10.0.0.1:2379",
            EchoSession.connection(Optional.empty()),
            Optional.empty(),
            List.of(),
            set);
    assertThat(prompt(facts, false)).hasToString("10.0.0.1:2379 [INC-42] [dry-run]> ");
  }

  @Test
  void saysWhatIsGuardedAndWhatIsWrong() {
    Problem expired = Problem.of(ProblemCode.TLS_EXPIRED, "Expired.", "");

    assertThat(prompt(facts(Optional.of(guarded("prod")), Optional.of(expired)), false))
        .hasToString("prod (read-only) (protected) x not permitted> ");
    assertThat(prompt(EchoSession.unreachable(), false)).hasToString("t1 x unreachable> ");
  }

  @Test
  void usesColourOnlyWhenWanted() {
    SessionFacts facts = facts(Optional.of(guarded("prod")), Optional.empty());

    assertThat(prompt(facts, true).toAnsi()).contains("\033[31;1m");
    assertThat(prompt(facts, false).toAnsi()).doesNotContain("\033");
  }

  @Test
  void obeysNoControlSequenceInAName() {
    assertThat(prompt(facts(Optional.of(guarded("a\033[2J")), Optional.empty()), false).toString())
        .startsWith("a?[2J ");
  }
}
