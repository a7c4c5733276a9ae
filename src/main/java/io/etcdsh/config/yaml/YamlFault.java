package io.etcdsh.config.yaml;

/**
 * Why a text is not the YAML that we read.
 *
 * @param place where
 * @param what what is wrong, a clause without capital and period
 */
public record YamlFault(Place place, String what) {

  /** For a message: {@code line 3, column 5: what is wrong}. */
  public String words() {
    return place.words() + ": " + what;
  }
}
