package io.etcdsh.command.sandbox;

import io.etcdsh.command.CommandType;
import java.util.List;
import java.util.stream.Stream;

/** All commands about sandboxes. */
public final class SandboxCommands {
  /** In the order of the catalogue. */
  public static final List<CommandType> TYPES =
      Stream.of(
              List.of(
                  EnterSandbox.TYPE,
                  StartSandbox.TYPE,
                  StopSandbox.TYPE,
                  ListSandboxes.TYPE,
                  ShowSandbox.TYPE),
              SandboxActions.types(),
              List.of(StopSandbox.DESTROY_TYPE))
          .flatMap(List::stream)
          .toList();

  private SandboxCommands() {}
}
