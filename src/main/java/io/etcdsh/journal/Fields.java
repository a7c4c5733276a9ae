package io.etcdsh.journal;

import io.etcdsh.model.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object. Whatever is missing or of another type is an unchecked exception,
 * which {@link RecordCodec} turns into a reading that failed.
 */
record Fields(JsonNode node) {

  String text(String name) {
    return string(node.required(name));
  }

  Optional<String> maybeText(String name) {
    return maybe(name).map(Fields::string);
  }

  boolean flag(String name) {
    return node.required(name).booleanValue();
  }

  int number(String name) {
    return node.required(name).intValue();
  }

  MemberId member(String name) {
    return new MemberId(unsigned(name));
  }

  /** A number of 64 bits, written in hexadecimal as everywhere where users see it. */
  long unsigned(String name) {
    return Long.parseUnsignedLong(text(name), 16);
  }

  List<String> texts(String name) {
    return array(name).map(Fields::string).toList();
  }

  <T> List<T> list(String name, Function<Fields, T> element) {
    return array(name).map(Fields::new).map(element).toList();
  }

  /** Empty where there are none. */
  List<String> maybeTexts(String name) {
    return maybe(name).isPresent() ? texts(name) : List.of();
  }

  /** Empty where there is none. */
  <T> List<T> maybeList(String name, Function<Fields, T> element) {
    return maybe(name).isPresent() ? list(name, element) : List.of();
  }

  Fields object(String name) {
    return new Fields(node.required(name));
  }

  private Optional<JsonNode> maybe(String name) {
    return node.optional(name);
  }

  /** A JSON null has a string value for Jackson, and anything has elements; not here. */
  private static String string(JsonNode value) {
    return value.stringValueOpt().orElseThrow(() -> unknown("text", value.toString()));
  }

  private Stream<JsonNode> array(String name) {
    JsonNode value = node.required(name);
    if (!value.isArray()) {
      throw unknown("array", value.toString());
    }
    return value.valueStream();
  }

  /** A name that this version does not know. */
  static IllegalArgumentException unknown(String what, String name) {
    return new IllegalArgumentException("%s is no %s".formatted(name, what));
  }
}
