package io.etcdsh.model;

/** A release line of etcd. What etcdctl prints differs between lines, not between patches. */
public enum EtcdLine {
  /** 3.4. */
  V3_4,
  /** 3.5. */
  V3_5,
  /** 3.6. */
  V3_6,
  /** 3.7, and for want of a newer one everything after it. */
  V3_7;

  /** The newest line that etcdsh knows; assumed where no server told its version. */
  public static final EtcdLine NEWEST = V3_7;

  /** The line of {@code version}; the nearest one if it is outside what etcdsh knows. */
  public static EtcdLine of(EtcdVersion version) {
    if (version.isAtLeast(3, 7)) {
      return V3_7;
    }
    if (version.isAtLeast(3, 6)) {
      return V3_6;
    }
    return version.isAtLeast(3, 5) ? V3_5 : V3_4;
  }

  /** Whether this is {@code other} or newer. */
  public boolean isAtLeast(EtcdLine other) {
    return compareTo(other) >= 0;
  }

  /** {@code 3.6} for {@link #V3_6}. */
  public String text() {
    return name().substring(1).replace('_', '.');
  }
}
