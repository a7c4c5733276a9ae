package io.etcdsh.shell;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.complete.TypedLine;
import io.etcdsh.session.LineRunner;
import io.etcdsh.session.LineSource;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.availability.Availability;
import org.springframework.shell.core.command.availability.AvailabilityProvider;

/**
 * A command of the catalogue as Spring Shell's registry wants it. Implements the interface itself:
 * Spring Shell's base class answers {@code --help} in its own way and links Bean Validation.
 *
 * @param spec the declaration
 * @param runner what runs it
 */
record SpecCommand(CommandSpec spec, LineRunner runner) implements Command {
  /** What works without being on a sandbox. */
  private static final List<String> ANYWHERE = List.of("sandbox", "start", "stop", "list");

  @Override
  public String getName() {
    return spec.name();
  }

  @Override
  public String getDescription() {
    return spec.summary();
  }

  @Override
  public String getHelp() {
    return spec.description();
  }

  @Override
  public String getGroup() {
    return spec.group().title();
  }

  @Override
  public List<CommandOption> getOptions() {
    return spec.options().stream().map(SpecCommand::option).toList();
  }

  @Override
  public AvailabilityProvider getAvailabilityProvider() {
    return () ->
        spec.group() == Group.SANDBOX
                && !ANYWHERE.contains(spec.path().getLast())
                && runner.facts().sandbox().isEmpty()
            ? Availability.unavailable("this session is not on a sandbox")
            : Availability.available();
  }

  @Override
  public ExitStatus execute(CommandContext context) {
    TypedLine nothing = TypedLine.of("");
    StringBuilder line = new StringBuilder(getName());
    context
        .parsedInput()
        .arguments()
        .forEach(word -> line.append(' ').append(nothing.written(word.value(), true)));
    int code = runner.run(line.toString(), new LineSource.Typed()).exitCode();
    return new ExitStatus(code, "");
  }

  private static CommandOption option(OptionSpec option) {
    return CommandOption.with()
        .longName(option.name())
        .shortName(option.letter().orElse(' '))
        .description(option.summary())
        .type(option.kind() == OptionKind.FLAG ? boolean.class : String.class)
        .build();
  }
}
