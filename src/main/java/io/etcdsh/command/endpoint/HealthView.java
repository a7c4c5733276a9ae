package io.etcdsh.command.endpoint;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.GoQuote;
import io.etcdsh.answer.Grid;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.line.GoDuration;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code endpoint health} as etcdctl prints it. Unhealthy endpoints are told on stderr in the
 * simple format, and by 3.4 the healthy ones as well.
 *
 * @param reports in the order in which they came in
 * @param line of the etcdctl to follow
 */
record HealthView(List<HealthReport> reports, EtcdLine line) implements EtcdctlView {

  @Override
  public Bytes simple() {
    return PlainLines.of(line.isAtLeast(EtcdLine.V3_5) ? healthy() : List.of());
  }

  private List<String> healthy() {
    return reports.stream().filter(this::isHealthy).map(HealthView::good).toList();
  }

  private boolean isHealthy(HealthReport report) {
    return report.error(line).isEmpty();
  }

  private static String good(HealthReport report) {
    return "%s is healthy: successfully committed proposal: took = %s"
        .formatted(report.endpoint(), GoDuration.text(report.took()));
  }

  private String told(HealthReport report) {
    return report
        .error(line)
        .map(error -> report.endpoint() + " is unhealthy: failed to commit proposal: " + error)
        .orElseGet(() -> good(report));
  }

  @Override
  public List<String> simpleStderr() {
    boolean all = !line.isAtLeast(EtcdLine.V3_5);
    return reports.stream().filter(report -> all || !isHealthy(report)).map(this::told).toList();
  }

  @Override
  public List<String> stderr() {
    return exit() == 0 ? List.of() : List.of("Error: unhealthy cluster");
  }

  @Override
  public int exit() {
    return reports.stream().allMatch(this::isHealthy) ? 0 : 1;
  }

  @Override
  public Optional<Grid> table() {
    return Optional.of(
        new Grid(
            List.of("ENDPOINT", "HEALTH", "TOOK", "ERROR"),
            reports.stream().map(this::row).toList()));
  }

  private List<String> row(HealthReport report) {
    return List.of(
        report.endpoint().text(),
        Boolean.toString(isHealthy(report)),
        GoDuration.text(report.took()),
        report.error(line).orElse(""));
  }

  @Override
  public Optional<Json> json() {
    return Optional.of(EntriesJson.of(reports.stream().map(this::entry).toList(), line));
  }

  private Json entry(HealthReport report) {
    return Json.object()
        .put("endpoint", Json.text(report.endpoint().text()))
        .put("health", Json.bool(isHealthy(report)))
        .put("took", Json.text(GoDuration.text(report.took())))
        .textIfSet("error", report.error(line).orElse(""))
        .build();
  }

  @Override
  public Optional<List<String>> fields() {
    List<String> lines = new ArrayList<>();
    for (HealthReport report : reports) {
      lines.add("\"Endpoint\" : " + GoQuote.quote(report.endpoint().text()));
      lines.add("\"Health\" : " + isHealthy(report));
      lines.add("\"Took\" : " + GoDuration.text(report.took()));
      lines.add("\"Error\" : " + report.error(line).orElse(""));
      lines.add("");
    }
    return Optional.of(lines);
  }
}
