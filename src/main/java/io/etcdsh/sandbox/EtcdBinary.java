package io.etcdsh.sandbox;

import java.nio.file.Path;

/**
 * The programs of one version of etcd on this machine.
 *
 * @param version such as {@code 3.6.14}
 * @param directory holds {@code etcd} and {@code etcdctl}
 */
public record EtcdBinary(String version, Path directory) {

  /** The server. */
  public Path etcd() {
    return directory.resolve("etcd");
  }
}
