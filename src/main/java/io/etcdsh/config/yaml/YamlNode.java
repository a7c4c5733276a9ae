package io.etcdsh.config.yaml;

import java.util.List;
import java.util.Optional;

/** A value in a YAML text. */
public sealed interface YamlNode {

  /** Where its first character stands. */
  Place place();

  /** The line of its last character. */
  int lastLine();

  /**
   * Names and values.
   *
   * @param block whether it is written one name a line, without braces
   * @param members in the order of the text; no name twice
   */
  record Mapping(Place place, int lastLine, boolean block, List<Member> members)
      implements YamlNode {
    /** Copies the list. */
    public Mapping {
      members = List.copyOf(members);
    }

    /** The value under {@code name}. */
    public Optional<YamlNode> value(String name) {
      return member(name).map(Member::value);
    }

    /** The member with this name. */
    public Optional<Member> member(String name) {
      return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }
  }

  /**
   * A name and its value.
   *
   * @param place of the name
   */
  record Member(Place place, String name, YamlNode value) {}

  /** A list. */
  record Sequence(Place place, int lastLine, List<YamlNode> items) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A single value by its text, without quotes. */
  record Scalar(Place place, int lastLine, Kind kind, String text) implements YamlNode {}

  /** What a scalar is, by YAML's core schema. */
  enum Kind {
    /** Text, quoted or not. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** Nothing, {@code null} or {@code ~}. */
    EMPTY
  }

  /** What it is, for a message. */
  default String kindWords() {
    return switch (this) {
      case Mapping mapping -> "a mapping";
      case Sequence sequence -> "a list";
      case Scalar scalar ->
          switch (scalar.kind()) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case TRUTH -> "true or false";
            case EMPTY -> "empty";
          };
    };
  }
}
