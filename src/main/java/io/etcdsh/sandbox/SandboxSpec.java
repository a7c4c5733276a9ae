package io.etcdsh.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a sandbox shall be.
 *
 * @param name unique among the sandboxes of this user
 * @param members how many voters, 1 to 9
 * @param etcd wanted version such as {@code 3.6} or {@code 3.6.14}; the newest at hand if absent
 * @param tls whether clients and peers speak mutual TLS
 * @param auth whether authentication is on, with a user {@code root}
 * @param dataDir where to keep data; a fresh directory if absent
 * @param keep whether the data survives the sandbox
 */
public record SandboxSpec(
    String name,
    int members,
    Optional<String> etcd,
    boolean tls,
    boolean auth,
    Optional<Path> dataDir,
    boolean keep) {}
