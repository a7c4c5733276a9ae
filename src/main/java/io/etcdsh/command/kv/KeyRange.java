package io.etcdsh.command.kv;

import io.etcdsh.model.Bytes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which keys a line means, as etcd wants it ({@code client/v3/op.go}).
 *
 * @param key the first one
 * @param end the first one after the range; empty for {@code key} alone, one zero byte for no end
 */
record KeyRange(Bytes key, Bytes end) {
  private static final Bytes ZERO = Bytes.of(new byte[] {0});

  static KeyRange of(String key, Optional<String> end, boolean prefix, boolean fromKey) {
    Bytes first = Bytes.utf8(key);
    if (!prefix && !fromKey) {
      return new KeyRange(first, end.map(Bytes::utf8).orElse(Bytes.EMPTY));
    }
    if (first.isEmpty()) {
      return new KeyRange(ZERO, ZERO);
    }
    return new KeyRange(first, prefix ? afterPrefix(first) : ZERO);
  }

  /** The first key after all that begin with {@code prefix}; no end if it is all 0xff. */
  static Bytes afterPrefix(Bytes prefix) {
    byte[] end = prefix.toArray();
    for (int i = end.length - 1; i >= 0; i--) {
      if (end[i] != (byte) 0xff) {
        end[i]++;
        return Bytes.of(Arrays.copyOf(end, i + 1));
      }
    }
    return ZERO;
  }
}
