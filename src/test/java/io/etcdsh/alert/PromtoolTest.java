package io.etcdsh.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks Prometheus itself: whether it takes the rule file, and whether each rule fires for the same
 * numbers as ours. Needs promtool, which is in Debian's package {@code prometheus}.
 */
@NullMarked
class PromtoolTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void promtoolIsThere() {
    boolean there =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(it -> Files.isExecutable(Path.of(it, "promtool")));
    assumeTrue(there, "SKIPPED: there is no promtool, so nobody checks the rule file");
  }

  @Test
  void prometheusTakesTheRules() throws IOException, InterruptedException {
    for (String job : List.of(PromQl.JOB, "etcd|it's \"mine\"\\.x")) {
      Files.writeString(folder.resolve("rules.yaml"), new RuleFile(Rules.ALL, job).yaml());
      assertThat(promtool("check", "rules", "rules.yaml"))
          .contains(Rules.ALL.size() + " rules found");
    }
  }

  /** Each rule is asked alone, for promtool evaluates all of a file at each minute. */
  @Test
  void prometheusFiresWhereWeDo() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("test", "rules"));
    for (Rule rule : Rules.ALL) {
      String file = rule.name() + ".yaml";
      Files.writeString(folder.resolve(file), new RuleFile(List.of(rule), PromQl.JOB).yaml());
      String tests =
          RuleCases.all().stream()
              .filter(it -> it.rule().equals(rule.name()))
              .map(PromtoolTest::yaml)
              .collect(Collectors.joining());
      Files.writeString(folder.resolve("test-" + file), head(file) + tests);
      words.add("test-" + file);
    }
    assertThat(promtool(words.toArray(String[]::new))).doesNotContain("FAILED");
  }

  private static String head(String file) {
    return "rule_files:\n  - %s\nevaluation_interval: 1m\ntests:\n".formatted(file);
  }

  /** {@code increase} does not see a series come; the expression must. */
  @Test
  void aSeriesThatAppearsHasGrownFromNothing() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("rules.yaml"), new RuleFile(Rules.ALL, PromQl.JOB).yaml());
    String series =
        """
          - interval: 1m
            input_series:
              - series: 'etcd_network_snapshot_send_failures{instance="a",job="etcd",To="b"}'
                values: '_x60 1x60'
        """;
    String asked = expectation("etcdSnapshotsNotSent", "65m", true);
    String over = expectation("etcdSnapshotsNotSent", "100m", false);
    Files.writeString(
        folder.resolve("tests.yaml"),
        head("rules.yaml") + series + "    promql_expr_test:\n" + asked + over);
    assertThat(promtool("test", "rules", "tests.yaml")).contains("SUCCESS");
  }

  private static String yaml(RuleCase one) {
    StringBuilder out = new StringBuilder("  - interval: 1m\n    input_series:\n");
    one.series()
        .forEach(
            (member, lines) ->
                lines.forEach(
                    it ->
                        out.append("      - series: '")
                            .append(it.labelled(member))
                            .append("'\n        values: '")
                            .append(values(it, one.minutes()))
                            .append("'\n")));
    return out.append("    promql_expr_test:\n")
        .append(expectation(one.subject().alert(), one.minutes() + "m", one.fires()))
        .toString();
  }

  private static String values(RuleCase.Line line, int minutes) {
    return String.format(Locale.ROOT, "%.3f+%.3fx%d", line.begin(), line.step(), minutes);
  }

  /** That the alert stands, or does not, at that time. */
  private static String expectation(String alert, String time, boolean fires) {
    String expected =
        fires
            ? "exp_samples: [{labels: '{alertname=\"%s\"}', value: 1}]".formatted(alert)
            : "exp_samples: []";
    return String.join(
        "\n",
        "      - expr: 'count by (alertname) (ALERTS{alertname=\"%s\",alertstate=\"firing\"})'"
            .formatted(alert),
        "        eval_time: " + time,
        "        " + expected,
        "");
  }

  private static String promtool(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("promtool"), Stream.of(words)).toList();
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s\n%s", command, told).isZero();
    return told;
  }
}
