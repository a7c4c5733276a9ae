package io.etcdsh.model;

/**
 * The identity of a cluster: an unsigned 64-bit number made at bootstrap.
 *
 * @param value the number, to be read as unsigned; 0 means none
 */
public record ClusterId(long value) {
  /** Nobody. */
  public static final ClusterId NONE = new ClusterId(0);

  /** Lower-case hexadecimal without leading zeros, as etcdctl prints it. */
  public String hex() {
    return Long.toHexString(value);
  }

  /** Unsigned decimal, as etcdctl's JSON prints it. */
  public String decimal() {
    return Long.toUnsignedString(value);
  }

  /** Whether this names nobody. */
  public boolean isNone() {
    return value == 0;
  }

  /** Written out, as the hash is: a record's own make the JVM spin classes at their first use. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ClusterId(long its) && its == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  @Override
  public String toString() {
    return hex();
  }
}
