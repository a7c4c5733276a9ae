package io.etcdsh.command.maintenance;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Grid;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import java.util.List;
import java.util.Optional;

/**
 * {@code version} as etcdctl prints it.
 *
 * @param version that we follow
 * @param line that we follow
 * @param ignoresFormat whether the two lines are printed whatever the format, as etcdctl does
 * @param ours our own JSON, for lines that are not strict
 */
record VersionView(String version, EtcdLine line, boolean ignoresFormat, Json ours)
    implements EtcdctlView {

  @Override
  public Bytes simple() {
    return PlainLines.of(List.of("etcdctl version: " + version, "API version: " + line.text()));
  }

  @Override
  public Optional<Json> json() {
    return Optional.of(ours);
  }

  @Override
  public Optional<List<String>> fields() {
    return Optional.empty();
  }

  @Override
  public Optional<Grid> table() {
    return Optional.empty();
  }

  @Override
  public Optional<Bytes> protobuf() {
    return Optional.empty();
  }
}
