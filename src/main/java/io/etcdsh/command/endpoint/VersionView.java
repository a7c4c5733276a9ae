package io.etcdsh.command.endpoint;

import io.etcdsh.answer.EtcdctlView;
import io.etcdsh.answer.PlainLines;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import java.util.List;

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
}
