package io.etcdsh.config.yaml;

import io.etcdsh.config.yaml.YamlNode.Kind;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.config.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML by Jackson's token stream, so that each value keeps its place. Nothing is expanded:
 * aliases are refused, which leaves no way to make a small text a huge tree; depth and number of
 * values are bounded as well.
 */
public final class YamlReader {
  /** Deeper nesting than any file that we read has. */
  static final int MAX_DEPTH = 32;

  /** More values than any file that we read has. */
  static final int MAX_VALUES = 50_000;

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final JsonParser parser;
  private final int[] codePoints;
  private int values;

  private YamlReader(JsonParser parser, String text) {
    this.parser = parser;
    this.codePoints = text.codePoints().toArray();
  }

  /** The documents in {@code text}. */
  public static YamlReading read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new YamlReading.Documents(new YamlReader(parser, text).documents());
    } catch (Refused refused) {
      return new YamlReading.Broken(refused.fault);
    } catch (JacksonException e) {
      return new YamlReading.Broken(YamlFaults.of(e));
    }
  }

  private List<YamlNode> documents() {
    List<YamlNode> roots = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      roots.add(value(token, 1));
    }
    return roots;
  }

  private YamlNode value(JsonToken token, int depth) {
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      throw new Refused(here(), "too deeply nested, or too long");
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new Refused(here(), "aliases (*%s) are not read here".formatted(parser.getString()));
    }
    return switch (token) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.TRUTH);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER);
      case VALUE_NULL -> scalar(Kind.EMPTY);
      case VALUE_STRING -> scalar(plainNothing() ? Kind.EMPTY : Kind.TEXT);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new Refused(here(), "a value was expected");
    };
  }

  private Mapping mapping(int depth) {
    Place place = here();
    boolean block = firstCharacter() != '{';
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int last = place.line();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place at = here();
      String name = parser.getString();
      if (!names.add(name)) {
        throw new Refused(at, "'%s' stands here twice".formatted(name));
      }
      YamlNode value = value(parser.nextToken(), depth + 1);
      members.add(new Member(at, name, value));
      last = Math.max(at.line(), value.lastLine());
    }
    return new Mapping(place, block ? last : lastLine(), block, members);
  }

  private Sequence sequence(int depth) {
    Place place = here();
    boolean block = firstCharacter() != '[';
    List<YamlNode> items = new ArrayList<>();
    int last = place.line();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      YamlNode item = value(token, depth + 1);
      items.add(item);
      last = item.lastLine();
    }
    return new Sequence(place, block ? last : lastLine(), items);
  }

  private Scalar scalar(Kind kind) {
    return new Scalar(here(), lastLine(), kind, parser.getString());
  }

  /** Jackson gives {@code ~} and an empty plain scalar as strings; in YAML both are null. */
  private boolean plainNothing() {
    String value = parser.getString();
    return (value.equals("~") && firstCharacter() == '~')
        || (value.isEmpty() && parser.currentTokenLocation().equals(parser.currentLocation()));
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  /** The line of the last character: a location at the start of a line lies after a line break. */
  private int lastLine() {
    Place end = place(parser.currentLocation());
    Place start = here();
    return end.column() <= 1 && end.line() > start.line() ? end.line() - 1 : end.line();
  }

  /** The first character of the current token; the parser counts in code points. */
  private int firstCharacter() {
    long at = parser.currentTokenLocation().getCharOffset();
    return at >= 0 && at < codePoints.length ? codePoints[(int) at] : ' ';
  }

  private static Place place(TokenStreamLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** Leaves the recursion; caught in {@link #read} and never seen outside. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient YamlFault fault;

    Refused(Place place, String what) {
      super(what, null, false, false);
      this.fault = new YamlFault(place, what);
    }
  }
}
