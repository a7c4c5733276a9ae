package io.etcdsh.command.endpoint;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Mode;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What all endpoint commands take.
 *
 * @param cluster whether etcdctl's formats show the members of the member list
 * @param references the members to show; all if there are none
 */
record EndpointOptions(boolean cluster, List<String> references) {
  static final ArgumentSpec MEMBERS =
      new ArgumentSpec(
              "MEMBER",
              "Only these members, by name, ID, beginning of either, or URL",
              ArgumentSpec.Count.ANY)
          .naming(ValueKind.MEMBER);

  EndpointOptions {
    references = List.copyOf(references);
  }

  /** Reads them; etcdctl ignores arguments here. */
  static EndpointOptions read(Arguments arguments) {
    return new EndpointOptions(
        arguments.flag(EtcdctlTargets.CLUSTER.name()),
        arguments.mode() == Mode.ETCDCTL ? List.of() : arguments.words());
  }

  /** No endpoint command has a protobuf form. */
  static Optional<Problem> refusal(OutputFormat format) {
    return format == OutputFormat.PROTOBUF ? Optional.of(format.unsupported()) : Optional.empty();
  }
}
