package io.etcdsh.answer;

import io.etcdsh.document.Document;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a command found out or did: a value that knows its shapes but prints nothing.
 *
 * <p>The own shape is {@link #document}. Commands that etcdctl has give an {@link EtcdctlView} as
 * well, from which its five formats are printed byte for byte; the others give {@link #json}.
 */
public interface Answer {

  /** For people: etcdsh's own table or text. */
  Document document();

  /** For programs, where etcdctl has no such command; the source of json and yaml. */
  Json json();

  /**
   * As etcdctl of {@code line} prints it.
   *
   * @param hex whether {@code --hex} was given
   */
  default Optional<EtcdctlView> etcdctl(EtcdLine line, boolean hex) {
    return Optional.empty();
  }

  /** What went wrong on the way to a partial answer; told on stderr. */
  default List<Problem> problems() {
    return List.of();
  }

  /** How the line ends; strict lines take {@link EtcdctlView#exit} instead. */
  default ExitStatus exit() {
    return ExitStatus.DONE;
  }
}
