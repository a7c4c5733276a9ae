package io.etcdsh.model;

import java.util.List;

/**
 * The alarms that are raised.
 *
 * @param header of the answer
 * @param alarms in the order of the answer
 * @param encoded the answer's protobuf form
 */
public record AlarmList(ResponseHeader header, List<Alarm> alarms, Bytes encoded) {

  /** Copies the list. */
  public AlarmList {
    alarms = List.copyOf(alarms);
  }
}
