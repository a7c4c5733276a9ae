package io.etcdsh.sandbox.control;

import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.nio.file.Path;

/**
 * What a host is told to run.
 *
 * @param spec what the user asked for
 * @param etcd version that was found for it
 * @param etcdDirectory holds the programs of that version
 * @param dataDirectory where each member gets a directory and a log
 * @param lifetime when it ends
 */
public record HostPlan(
    SandboxSpec spec, String etcd, Path etcdDirectory, Path dataDirectory, Lifetime lifetime) {}
