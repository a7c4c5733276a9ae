package io.etcdsh.command.endpoint;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.GoQuote;
import io.etcdsh.answer.Grid;
import io.etcdsh.answer.HeaderText;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.command.endpoint.Asked.Answered;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.HashKv;
import io.etcdsh.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code endpoint hashkv} as etcdctl prints it. The hash revision came with 3.6.
 *
 * @param asked the endpoints in etcdctl's order
 * @param line of the etcdctl to follow
 * @param hex whether IDs are to be hexadecimal
 */
record HashView(List<Asked<HashKv>> asked, EtcdLine line, boolean hex) implements EtcdctlView {

  private boolean modern() {
    return line.isAtLeast(EtcdLine.V3_6);
  }

  @Override
  public Bytes simple() {
    return PlainLines.rows(grid());
  }

  @Override
  public Optional<Grid> table() {
    return Optional.of(grid());
  }

  private Grid grid() {
    return new Grid(
        modern() ? List.of("ENDPOINT", "HASH", "HASH REVISION") : List.of("ENDPOINT", "HASH"),
        Asked.answered(asked).stream().map(this::row).toList());
  }

  private List<String> row(Answered<HashKv> one) {
    String endpoint = one.endpoint().text();
    String hash = Long.toString(one.value().hash());
    return modern()
        ? List.of(endpoint, hash, Long.toString(one.value().hashRevision()))
        : List.of(endpoint, hash);
  }

  @Override
  public Optional<Json> json() {
    List<Json> entries =
        Asked.answered(asked).stream()
            .map(
                one ->
                    Json.object()
                        .put("Endpoint", Json.text(one.endpoint().text()))
                        .put("HashKV", tree(one.value(), line))
                        .build())
            .toList();
    return Optional.of(EntriesJson.of(entries, line));
  }

  /** The fields of {@code HashKVResponse} in their order. */
  static Json tree(HashKv hash, EtcdLine line) {
    Json.Builder tree =
        Json.object()
            .put("header", HeaderText.json(hash.header()))
            .numberIfSet("hash", hash.hash())
            .numberIfSet("compact_revision", hash.compactRevision());
    return (line.isAtLeast(EtcdLine.V3_6)
            ? tree.numberIfSet("hash_revision", hash.hashRevision())
            : tree)
        .build();
  }

  @Override
  public Optional<List<String>> fields() {
    List<String> lines = new ArrayList<>();
    for (Answered<HashKv> one : Asked.answered(asked)) {
      lines.addAll(HeaderText.fields(one.value().header(), line, hex));
      lines.add("\"Endpoint\" : " + GoQuote.quote(one.endpoint().text()));
      lines.add("\"Hash\" : " + one.value().hash());
      if (modern()) {
        lines.add("\"HashRevision\" : " + one.value().hashRevision());
      }
      lines.add("");
    }
    return Optional.of(lines);
  }

  /** A line for each failure, and the last failure once more. */
  @Override
  public List<String> stderr() {
    List<String> lines =
        new ArrayList<>(Failures.lines("Failed to get the hash of endpoint %s (%s)", asked));
    asked.stream()
        .flatMap(one -> one.reply().failure().stream())
        .map(Problem::etcdctlText)
        .reduce((earlier, later) -> later)
        .ifPresent(text -> lines.add("Error: " + text));
    return lines;
  }

  @Override
  public int exit() {
    return stderr().isEmpty() ? 0 : 1;
  }
}
