package io.etcdsh.complete;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * All commands and options that lines are made of.
 *
 * @param commands in the order of help
 * @param globals what every command takes
 */
public record Vocabulary(List<CommandSpec> commands, List<OptionSpec> globals) {

  /** Copies the lists. */
  public Vocabulary {
    commands = List.copyOf(commands);
    globals = List.copyOf(globals);
  }

  /** The commands of lines in this mode. */
  List<CommandSpec> commands(Mode mode) {
    return switch (mode) {
      case OWN -> commands;
      case ETCDCTL ->
          commands.stream().filter(CommandSpec::knownToEtcdctl).map(CommandSpec::strictly).toList();
    };
  }

  /** The options that every command takes in this mode. */
  List<OptionSpec> globals(Mode mode) {
    return switch (mode) {
      case OWN -> globals;
      case ETCDCTL -> globals.stream().filter(option -> !isOurs(option)).toList();
    };
  }

  private static boolean isOurs(OptionSpec option) {
    return GlobalOptions.OWN.stream().anyMatch(own -> own.name().equals(option.name()));
  }

  /** Every option of any command: until the command is known, one of them may be meant. */
  List<OptionSpec> allOptions() {
    return Stream.concat(
            globals.stream(), commands.stream().flatMap(spec -> spec.options().stream()))
        .toList();
  }
}
