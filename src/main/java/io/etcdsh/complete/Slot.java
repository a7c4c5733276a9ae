package io.etcdsh.complete;

import io.etcdsh.command.Mode;
import java.util.List;
import java.util.Map;

/**
 * The place on a line that a value is to go to.
 *
 * @param current what is typed of it
 * @param mode whether the line is a strict one
 * @param arguments those that stand before it
 * @param given the options on the line by long name, with their values
 * @param dashes whether a value may begin with a dash without being taken for an option
 */
public record Slot(
    String current, Mode mode, List<String> arguments, Map<String, String> given, boolean dashes) {

  /** Copies the collections. */
  public Slot {
    arguments = List.copyOf(arguments);
    given = Map.copyOf(given);
  }
}
