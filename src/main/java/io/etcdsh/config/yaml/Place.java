package io.etcdsh.config.yaml;

/**
 * Where something stands in a text.
 *
 * @param line from 1
 * @param column from 1; 0 if it is not known
 */
public record Place(int line, int column) {
  /** The first character. */
  public static final Place START = new Place(1, 1);

  /** For a message: {@code line 3, column 5}. */
  public String words() {
    return column > 0 ? "line " + line + ", column " + column : "line " + line;
  }
}
