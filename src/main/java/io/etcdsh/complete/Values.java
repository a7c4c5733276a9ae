package io.etcdsh.complete;

import io.etcdsh.command.ValueKind;
import java.util.List;

/** What there is of each kind of value, as far as it is known; asking never waits. */
@FunctionalInterface
public interface Values {

  /** What may stand in {@code slot}; not all need to fit to what is typed there. */
  List<Proposal> of(ValueKind kind, Slot slot);
}
