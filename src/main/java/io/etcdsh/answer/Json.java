package io.etcdsh.answer;

import io.etcdsh.model.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value whose members keep their order, as Go's {@code encoding/json} writes the fields of a
 * struct. Numbers are kept as their decimal text, because etcd's IDs need all 64 unsigned bits.
 */
public sealed interface Json {

  /** The null value. */
  record Null() implements Json {}

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** A number by its literal. */
  record Num(String literal) implements Json {}

  /** A text. */
  record Text(String value) implements Json {}

  /** A list. */
  record Arr(List<Json> items) implements Json {
    /** Copies the list. */
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** An object. */
  record Obj(List<Entry> entries) implements Json {
    /** Copies the list. */
    public Obj {
      entries = List.copyOf(entries);
    }
  }

  /** A member of an object. */
  record Entry(String name, Json value) {}

  /** A signed number. */
  static Json number(long value) {
    return new Num(Long.toString(value));
  }

  /** An unsigned number. */
  static Json unsigned(long value) {
    return new Num(Long.toUnsignedString(value));
  }

  /** A number of any size. */
  static Json number(BigInteger value) {
    return new Num(value.toString());
  }

  /** A text. */
  static Json text(String value) {
    return new Text(value);
  }

  /** Bytes in base64, as Go writes a byte slice. */
  static Json base64(Bytes value) {
    return new Text(value.base64());
  }

  /** True or false. */
  static Json bool(boolean value) {
    return new Bool(value);
  }

  /** A list of texts. */
  static Json texts(List<String> values) {
    return new Arr(values.stream().map(Json::text).toList());
  }

  /** A list. */
  static Json array(List<Json> items) {
    return new Arr(items);
  }

  /** Starts an object. */
  static Builder object() {
    return new Builder();
  }

  /** Collects the members of an object; {@code omitempty} is the {@code ...IfSet} family. */
  final class Builder {
    private final List<Entry> entries = new ArrayList<>();

    private Builder() {}

    /** Adds a member. */
    public Builder put(String name, Json value) {
      entries.add(new Entry(name, value));
      return this;
    }

    /** Adds a member if there is a value. */
    public Builder put(String name, Optional<? extends Json> value) {
      value.ifPresent(present -> put(name, present));
      return this;
    }

    /** Adds a signed number unless it is 0. */
    public Builder numberIfSet(String name, long value) {
      return value == 0 ? this : put(name, number(value));
    }

    /** Adds an unsigned number unless it is 0. */
    public Builder unsignedIfSet(String name, long value) {
      return value == 0 ? this : put(name, unsigned(value));
    }

    /** Adds a text unless it is empty. */
    public Builder textIfSet(String name, String value) {
      return value.isEmpty() ? this : put(name, text(value));
    }

    /** Adds bytes unless there are none. */
    public Builder base64IfSet(String name, Bytes value) {
      return value.isEmpty() ? this : put(name, base64(value));
    }

    /** Adds a list of texts unless it is empty. */
    public Builder textsIfSet(String name, List<String> values) {
      return values.isEmpty() ? this : put(name, texts(values));
    }

    /** Adds true; adds nothing for false. */
    public Builder trueIfSet(String name, boolean value) {
      return value ? put(name, bool(true)) : this;
    }

    /** The object. */
    public Json build() {
      return new Obj(entries);
    }
  }
}
