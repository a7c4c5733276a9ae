package io.etcdsh.config.yaml;

import io.etcdsh.config.yaml.YamlNode.Kind;
import io.etcdsh.config.yaml.YamlNode.Mapping;
import io.etcdsh.config.yaml.YamlNode.Member;
import io.etcdsh.config.yaml.YamlNode.Scalar;
import io.etcdsh.config.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Reads YAML by SnakeYAML Engine's events, so that each value keeps its place; Jackson's own reader
 * on top of them takes a one-shot run 30 ms more. Nothing is expanded: aliases are refused, which
 * leaves no way to make a small text a huge tree; depth and number of values are bounded as well.
 */
public final class YamlReader {
  /** Deeper nesting than any file that we read has. */
  static final int MAX_DEPTH = 32;

  /** More values than any file that we read has. */
  static final int MAX_VALUES = 50_000;

  private static final ScalarResolver KINDS = new CoreScalarResolver(false);

  private final Iterator<Event> events;
  private int values;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /** The documents in {@code text}. */
  public static YamlReading read(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel("text").build();
    try {
      Iterable<Event> events = new Parse(settings).parseString(text);
      return new YamlReading.Documents(new YamlReader(events.iterator()).documents());
    } catch (Refused refused) {
      return new YamlReading.Broken(refused.fault);
    } catch (YamlEngineException e) {
      return new YamlReading.Broken(YamlFaults.of(e));
    }
  }

  private List<YamlNode> documents() {
    List<YamlNode> roots = new ArrayList<>();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case Alias, Scalar, SequenceStart, MappingStart -> roots.add(value(event, 1));
        default -> {} // the stream's and the documents' ends and beginnings
      }
    }
    return roots;
  }

  private YamlNode value(Event event, int depth) {
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      throw new Refused(start(event), "too deeply nested, or too long");
    }
    return switch (event.getEventId()) {
      case MappingStart -> mapping((MappingStartEvent) event, depth);
      case SequenceStart -> sequence((SequenceStartEvent) event, depth);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias ->
          throw new Refused(start(event), "aliases (%s) are not read here".formatted(event));
      default -> throw new Refused(start(event), "a value was expected");
    };
  }

  private Mapping mapping(MappingStartEvent begin, int depth) {
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int last = start(begin).line();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Place at = start(event);
      if (!(event instanceof ScalarEvent name)) {
        throw new Refused(at, "a name was expected");
      }
      if (!names.add(name.getValue())) {
        throw new Refused(at, "'%s' stands here twice".formatted(name.getValue()));
      }
      YamlNode value = value(events.next(), depth + 1);
      members.add(new Member(at, name.getValue(), value));
      last = Math.max(at.line(), value.lastLine());
      event = events.next();
    }
    boolean block = !begin.isFlow();
    return new Mapping(start(begin), block ? last : lastLine(event), block, members);
  }

  private Sequence sequence(SequenceStartEvent begin, int depth) {
    List<YamlNode> items = new ArrayList<>();
    int last = start(begin).line();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      YamlNode item = value(event, depth + 1);
      items.add(item);
      last = item.lastLine();
      event = events.next();
    }
    return new Sequence(start(begin), begin.isFlow() ? lastLine(event) : last, items);
  }

  private static Scalar scalar(ScalarEvent event) {
    return new Scalar(start(event), lastLine(event), kind(event), event.getValue());
  }

  private static Kind kind(ScalarEvent event) {
    Tag tag = KINDS.resolve(event.getValue(), event.getImplicit().canOmitTagInPlainScalar());
    if (tag.equals(Tag.NULL)) {
      return Kind.EMPTY;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.TRUTH;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Kind.NUMBER : Kind.TEXT;
  }

  private static Place start(Event event) {
    return place(event.getStartMark());
  }

  /** The line of the last character: a mark at the start of a line lies after a line break. */
  private static int lastLine(Event event) {
    Place end = place(event.getEndMark());
    return end.column() <= 1 && end.line() > start(event).line() ? end.line() - 1 : end.line();
  }

  /** Ours from 1, theirs from 0. */
  static Place place(Optional<Mark> mark) {
    return mark.map(it -> new Place(it.getLine() + 1, it.getColumn() + 1)).orElse(Place.START);
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
