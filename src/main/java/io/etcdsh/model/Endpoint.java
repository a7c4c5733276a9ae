package io.etcdsh.model;

/**
 * An address at which a member serves clients.
 *
 * @param text as the user or the member list gave it: {@code host:port}, or with a scheme {@code
 *     http}, {@code https}, {@code unix} or {@code unixs}; etcdctl prints it unchanged, so we keep
 *     it
 */
public record Endpoint(String text) {

  /** The part after the scheme: {@code host:port} without a slash behind it, or a socket's path. */
  public String authority() {
    int scheme = text.indexOf("://");
    String rest = scheme < 0 ? text : text.substring(scheme + 3);
    boolean slash = rest.endsWith("/") && !scheme().startsWith("unix");
    return slash ? rest.substring(0, rest.length() - 1) : rest;
  }

  /** The scheme in lower case, empty if there is none. */
  public String scheme() {
    int end = text.indexOf("://");
    return end < 0 ? "" : text.substring(0, end).toLowerCase(java.util.Locale.ROOT);
  }

  /** Written out, as the hash is: a record's own make the JVM spin classes at their first use. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Endpoint(String its) && its.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
