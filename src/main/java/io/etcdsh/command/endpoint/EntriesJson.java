package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Json;
import io.etcdsh.model.EtcdLine;
import java.util.List;

/** A list in etcdctl's JSON that may be empty. */
final class EntriesJson {
  private EntriesJson() {}

  /** The list; without entries {@code []} up to 3.5 and {@code null} from 3.6 on. */
  static Json of(List<Json> entries, EtcdLine line) {
    return entries.isEmpty() && line.isAtLeast(EtcdLine.V3_6)
        ? new Json.Null()
        : Json.array(entries);
  }
}
