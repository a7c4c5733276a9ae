package io.etcdsh.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.alert.Outcome.State;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class RulesTest {
  private static final Duration FIVE = Duration.ofSeconds(5);

  static Stream<RuleCase> cases() {
    // One restart is all that two looks can see, and two of them do not make the rule fire.
    return RuleCases.all().stream().filter(it -> !(it.fires() && it.rule().equals("restarts")));
  }

  static Stream<Rule> rules() {
    return Rules.ALL.stream();
  }

  private static Rule rule(String name) {
    return Rules.ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** As long as the rule wants it, as if one had waited. */
  private static Duration history(Rule rule) {
    Duration wanted = rule.condition().signal().history();
    return wanted.isZero() ? Duration.ofMinutes(1) : wanted;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRuleFiresOnOneSideOfItsThreshold(RuleCase one) {
    Rule rule = rule(one.rule());
    Outcome outcome = Outcome.of(rule, one.fleet(history(rule)));
    boolean tooFew = outcome.blanks().stream().anyMatch(it -> it.why().startsWith("too few"));
    State fine = tooFew ? State.NO_DATA : State.OK;
    assertThat(outcome.state()).as("%s", outcome).isEqualTo(one.fires() ? State.FIRING : fine);
    assertThat(outcome.shortSighted()).isFalse();
  }

  @Test
  void eachRuleHasACaseOnBothSides() {
    for (boolean fires : List.of(true, false)) {
      assertThat(RuleCases.all().stream().filter(it -> it.fires() == fires).map(RuleCase::rule))
          .containsAll(Rules.ALL.stream().map(Rule::name).toList());
    }
    assertThat(Rules.ALL.stream().map(Rule::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withoutAnAnswerNothingIsOk(Rule rule) {
    Fleet nobody = new Fleet(List.of(), FIVE);
    assertThat(Outcome.of(rule, nobody).state()).isEqualTo(State.NO_DATA);
    Fleet silent = new Fleet(List.of(new Subject("a", "", true, Optional.empty())), FIVE);
    boolean ofVotes =
        List.of("members-down", "no-quorum", "no-spare-voter", "even-voters").contains(rule.name());
    State state = Outcome.of(rule, silent).state();
    assertThat(state == State.NO_DATA || ofVotes).as("%s", state).isTrue();
  }

  /** A page of something else, or of an etcd that does not know the metric. */
  @ParameterizedTest
  @MethodSource("rules")
  void withoutItsMetricARuleHasNoDataUnlessItsSeriesComeWithTheirFirstUse(Rule rule) {
    Scrape empty = scrape(0, "up 1");
    Scrape later = scrape(5, "up 1");
    Fleet fleet =
        new Fleet(List.of(new Subject("a", "", true, Optional.of(new Window(empty, later)))), FIVE);
    boolean lazy =
        switch (rule.condition().signal()) {
          case Signal.Growth growth -> !growth.lazy().isEmpty();
          case Signal.Pace pace -> !pace.peer().isEmpty();
          default -> false;
        };
    boolean counted =
        rule.condition().signal() instanceof Signal.Silent
            || rule.condition().signal() instanceof Signal.Spare
            || rule.condition().signal() instanceof Signal.Oddness;
    State state = Outcome.of(rule, fleet).state();
    if (lazy) {
      assertThat(state).isEqualTo(State.OK);
    } else if (!counted) {
      assertThat(state).isEqualTo(State.NO_DATA);
    }
  }

  @Test
  void aShortLookSaysSo() {
    RuleCase still =
        RuleCase.of("leader-changes", false, "a etcd_server_leader_changes_seen_total 1");
    Outcome outcome = Outcome.of(rule("leader-changes"), still.fleet(Duration.ofMinutes(1)));
    assertThat(outcome.shortSighted()).isTrue();
    assertThat(outcome.state()).isEqualTo(State.OK);
  }

  @Test
  void nothingIsForetoldFromAShortLook() {
    RuleCase growing =
        RuleCase.of(
            "growth",
            true,
            "a etcd_server_quota_backend_bytes 100",
            "a etcd_mvcc_db_total_size_in_bytes 0 50");
    Outcome outcome = Outcome.of(rule("growth"), growing.fleet(Duration.ofMinutes(9)));
    assertThat(outcome.state()).isEqualTo(State.NO_DATA);
    assertThat(outcome.blanks()).extracting(Blank::why).first().asString().contains("10m");
  }

  @Test
  void aMemberThatAnsweredOnlyOnceIsJudgedByItsPresent() {
    Scrape only = scrape(5, "etcd_server_has_leader 0", "etcd_server_slow_apply_total 9");
    Fleet fleet =
        new Fleet(List.of(new Subject("a", "", true, Optional.of(Window.of(only)))), FIVE);
    assertThat(Outcome.of(rule("no-leader"), fleet).state()).isEqualTo(State.FIRING);
    assertThat(Outcome.of(rule("slow-applies"), fleet).state()).isEqualTo(State.NO_DATA);
  }

  private static Scrape scrape(int second, String... lines) {
    return Scrape.of(Instant.ofEpochSecond(second), Stream.of(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "slow-fsync=800ms, slow-fsync, 0.8",
    "slow-fsync=2s, slow-fsync, 2",
    "slow-fsync=0.3, slow-fsync, 0.3",
    "quota-low=70%, quota-low, 70",
    "quota-low=70, quota-low, 70",
    "quotas-differ=1MiB, quotas-differ, 1048576",
    "send-failures=2/s, send-failures, 2",
    "leader-changes=1, leader-changes, 1"
  })
  void aThresholdIsSetAsItIsShown(String text, String name, double threshold) {
    List<Rule> rules = Thresholds.apply(List.of(text)).toOptional().orElseThrow();
    assertThat(rules).hasSameSizeAs(Rules.ALL);
    assertThat(rules.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow())
        .isEqualTo(rule(name).at(threshold));
  }

  @ParameterizedTest
  @CsvSource({"slow", "slow-fsync", "slow-fsync=", "slow-fsync=2%", "=1", "leader-changes=4s"})
  void whatIsNoThresholdIsRefused(String text) {
    assertThat(Thresholds.apply(List.of(text)).failure().orElseThrow().code())
        .isEqualTo(ProblemCode.BAD_OPTION);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0041, SECONDS, 4.1 ms",
    "0, SECONDS, 0 s",
    "0.00000253, SECONDS, 2.53 us",
    "97.25, PERCENT, 97.3%",
    "104857600, BYTES, 105 MB",
    "999, BYTES, 999 B",
    "1234567, COUNT, 1234567",
    "0.01, PER_SECOND, 0.01/s"
  })
  void numbersAreWrittenWithTheirUnit(double value, Unit unit, String text) {
    assertThat(Quantities.text(value, unit)).isEqualTo(text);
  }
}
