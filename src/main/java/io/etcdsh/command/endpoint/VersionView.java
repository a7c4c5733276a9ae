package io.etcdsh.command.endpoint;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.Grid;
import io.etcdsh.answer.Json;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import java.util.List;
import java.util.Optional;

/**
 * {@code version} as etcdctl prints it: the same two lines whatever the format.
 *
 * @param version that we follow
 * @param line that we follow
 */
record VersionView(String version, EtcdLine line) implements EtcdctlView {

  @Override
  public boolean ignoresFormat() {
    return true;
  }

  @Override
  public Bytes simple() {
    return PlainLines.of(List.of("etcdctl version: " + version, "API version: " + line.text()));
  }

  @Override
  public Optional<Json> json() {
    return Optional.empty();
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
