package io.etcdsh.model;

import java.util.List;

/**
 * The answer to a {@link RangeQuery}.
 *
 * @param header of the answer
 * @param keyValues the pairs, none if only the count was asked
 * @param more whether the limit cut the answer
 * @param count number of keys in the range, whatever the limit
 * @param encoded the answer's protobuf form
 */
public record RangeResult(
    ResponseHeader header, List<KeyValue> keyValues, boolean more, long count, Bytes encoded) {

  /** Copies the list. */
  public RangeResult {
    keyValues = List.copyOf(keyValues);
  }
}
