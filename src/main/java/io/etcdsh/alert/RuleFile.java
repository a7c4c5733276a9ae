package io.etcdsh.alert;

import io.etcdsh.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules as a rule file of Prometheus ({@code prometheus.io/docs}, "Alerting rules").
 *
 * @param rules in their order
 * @param job the expression that the label {@code job} of etcd's targets fits
 */
public record RuleFile(List<Rule> rules, String job) {
  /** The name of the one group. */
  public static final String GROUP = "etcdsh";

  /**
   * A rule as Prometheus takes it.
   *
   * @param alert its name
   * @param expr when it fires
   * @param hold for how long before it is told; {@code 0s} for at once
   * @param severity the label by which alerts are routed
   * @param summary the annotation for a list
   * @param description the annotation with the number
   */
  public record Entry(
      String alert,
      String expr,
      String hold,
      String severity,
      String summary,
      String description) {}

  /** Copies the list. */
  public RuleFile {
    rules = List.copyOf(rules);
  }

  /** The rules one by one. */
  public List<Entry> entries() {
    PromQl promQl = new PromQl(job);
    return rules.stream().map(it -> entry(it, promQl)).toList();
  }

  private static Entry entry(Rule rule, PromQl promQl) {
    return new Entry(
        rule.alert(),
        promQl.of(rule),
        rule.hold().isZero() ? "0s" : Spans.text(rule.hold()),
        severity(rule.severity()),
        "etcd: " + rule.name().replace('-', ' ') + ".",
        description(rule));
  }

  /** As most routes of Alertmanager know them. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "critical";
      case WARNING -> "warning";
      case NOTICE -> "info";
    };
  }

  private static String description(Rule rule) {
    Signal signal = rule.condition().signal();
    String who = signal.ofCluster() ? "{{ $labels.job }}" : "{{ $labels.instance }}";
    String value =
        switch (signal.unit()) {
          case COUNT -> "{{ $value | printf \"%.0f\" }}";
          case SECONDS -> "{{ $value | humanizeDuration }}";
          case PERCENT -> "{{ $value | printf \"%.1f\" }}%";
          case PER_SECOND -> "{{ $value | printf \"%.2f\" }}/s";
          case BYTES -> "{{ $value | humanize1024 }}B";
        };
    return "%s %s: %s, fires %s %s."
        .formatted(
            rule.meaning(),
            who,
            value,
            rule.condition().comparison().sign(),
            PromQl.number(rule.condition().threshold()));
  }

  /** The file, each line with its line end. */
  public String yaml() {
    return entries().stream()
        .map(RuleFile::yaml)
        .collect(Collectors.joining("", "groups:\n  - name: " + GROUP + "\n    rules:\n", ""));
  }

  private static String yaml(Entry entry) {
    return """
          - alert: %s
            expr: %s
            for: %s
            labels:
              severity: %s
            annotations:
              summary: %s
              description: %s
    """
        .formatted(
            entry.alert(),
            quoted(entry.expr()),
            entry.hold(),
            entry.severity(),
            quoted(entry.summary()),
            quoted(entry.description()));
  }

  /** In single quotes, where YAML knows one escape only. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
