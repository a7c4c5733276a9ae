package io.etcdsh.sandbox.local;

import java.nio.file.Path;

/**
 * Where sandboxes are kept.
 *
 * @param runtime gets a directory for each sandbox that runs; best one that is emptied at reboot.
 *     It must be short, for the path of a unix-domain socket has a limit of about 100 bytes
 * @param data gets the data of sandboxes that name no directory of their own
 */
public record SandboxHome(Path runtime, Path data) {}
