package io.etcdsh.shell;

import io.etcdsh.complete.TypedLine;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * JLine's line editor, which keeps our order of candidates, replaces quoted words as a whole, shows
 * candidates that arrive after the key press, and draws a grey tail behind the line. Guarded by
 * JLine's own lock.
 */
final class LineEditor extends LineReaderImpl {
  /** The name of the widget that drops the line. */
  static final String INTERRUPT = "etcdsh-interrupt";

  /** The name of the widget that leaves, or deletes a character. */
  static final String END = "etcdsh-end";

  private static final String ARRIVED = "etcdsh-show-arrived";

  /** From here on a terminal has a grey that can be told from its usual colour. */
  private static final int COLOURS_WITH_GREY = 16;

  /** The text at a key press that found nothing yet. */
  private Optional<Awaiting> awaiting = Optional.empty();

  private boolean arrivedIsShown;
  private Awaiting completing = new Awaiting("", 0);

  private record Awaiting(String text, int cursor) {}

  LineEditor(Terminal terminal) {
    super(terminal, "etcdsh", null);
    getWidgets().put(ARRIVED, this::showArrived);
    getWidgets().put(INTERRUPT, this::interrupt);
    getWidgets().put(END, this::end);
    getWidgets().put(LineReader.CALLBACK_INIT, this::hearInterrupts);
  }

  /**
   * While a line is edited Ctrl-C is a key like others. As a signal it would overtake what was
   * typed before it, and drop what is typed behind it. JLine puts the terminal's modes back after
   * the line.
   */
  private boolean hearInterrupts() {
    if (Terminals.isDumb(getTerminal())) {
      return true; // it has keys of its own, which do not know this one
    }
    Attributes modes = getTerminal().getAttributes();
    modes.setControlChar(Attributes.ControlChar.VINTR, 0);
    getTerminal().setAttributes(modes);
    return true;
  }

  private boolean interrupt() {
    state = State.INTERRUPT;
    return true;
  }

  /** JLine takes a key for the end only if the terminal does, and ours does not between lines. */
  private boolean end() {
    if (buf.length() == 0) {
      state = State.EOF;
      return true;
    }
    return deleteCharOrList();
  }

  /** Colours what is typed, with {@code tail} behind it where grey can be seen. */
  void colour(LineColours colours, GreyTail tail) {
    boolean grey = maxColours() >= COLOURS_WITH_GREY && !Terminals.isDumb(getTerminal());
    setHighlighter(
        (reader, text) -> {
          AttributedString line = colours.of(text);
          return grey && atEndOf(text) ? behind(line, tail.shown(text), tail.style()) : line;
        });
    if (grey) {
      accepting(LineReader.FORWARD_CHAR, tail);
      accepting(LineReader.END_OF_LINE, tail);
    }
  }

  private int maxColours() {
    @Nullable Integer colours = getTerminal().getNumericCapability(Capability.max_colors);
    return colours == null ? 0 : colours;
  }

  /** Not while a list or a search stands below, and not any more once the line was entered. */
  private boolean atEndOf(String text) {
    return isReading() && post == null && !text.contains("\n") && buf.cursor() == buf.length();
  }

  /** Only as much as fits into the row: a tail that wraps would move the line. */
  private AttributedString behind(AttributedString line, String tail, AttributedStyle style) {
    int columns = size.getColumns();
    int used = prompt.columnLength() + line.columnLength();
    int room = columns > 0 ? columns - used % columns - 1 : 0;
    AttributedString shown = new AttributedString(SafeText.of(tail), style);
    return new AttributedStringBuilder()
        .append(line)
        .append(shown.columnSubSequence(0, Math.max(0, Math.min(room, shown.columnLength()))))
        .toAttributedString();
  }

  /** At the end of the line the key takes the suggestion, elsewhere it does what it always does. */
  private void accepting(String key, GreyTail tail) {
    Widget usual = Objects.requireNonNull(getBuiltinWidgets().get(key));
    getWidgets()
        .put(
            key,
            () -> {
              String text = buf.toString();
              Optional<String> rest =
                  atEndOf(text) ? tail.suggested(text) : Optional.<String>empty();
              rest.ifPresent(buf::write);
              return rest.isPresent() || usual.apply();
            });
  }

  /** The completion that runs found nothing, for it is not there yet. */
  void showWhenItArrives() {
    awaiting = Optional.of(now());
  }

  private Awaiting now() {
    return new Awaiting(buf.toString(), buf.cursor());
  }

  /**
   * Something is there now; shown if the line is still the one that it was asked for. Only shown:
   * text that changes by itself could be entered by a key that was meant for what stood before.
   */
  void arrived() {
    if (isReading()) {
      try {
        callWidget(ARRIVED);
      } catch (IllegalStateException justEntered) {
        // The line was finished in between; nobody wants it any more.
      }
    }
  }

  private boolean showArrived() {
    if (!awaiting.equals(Optional.of(now())) || post != null) {
      return true;
    }
    awaiting = Optional.empty();
    boolean shown = doComplete(CompletionType.List, false, false, true);
    awaiting = Optional.empty(); // only a key asks again, or a refusal would be asked for ever
    arrivedIsShown = post != null;
    return shown && redisplay();
  }

  /** A list that came by itself goes with the next key. */
  @Override
  public @Nullable Binding readBinding(KeyMap<Binding> keys, @Nullable KeyMap<Binding> local) {
    @Nullable Binding key = super.readBinding(keys, local);
    lock.lock();
    try {
      if (arrivedIsShown) {
        arrivedIsShown = false;
        post = null;
      }
      awaiting = Optional.empty();
    } finally {
      lock.unlock();
    }
    return key;
  }

  /** Remembers where the word begins, for {@link #doMenu}. */
  @Override
  protected boolean doComplete(
      CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
    int start = TypedLine.of(buf.upToCursor()).start();
    completing = new Awaiting(buf.substring(0, start), start);
    return super.doComplete(type, useMenu, prefix, forSuggestion);
  }

  /**
   * JLine 3.30.16 takes away as many characters as the word has without its quotes, so that some of
   * a quoted word would stay. The word goes as a whole.
   */
  @Override
  protected boolean doMenu(
      List<Candidate> original,
      String completed,
      BiFunction<CharSequence, Boolean, CharSequence> escaper) {
    String behind = buf.substring(buf.cursor());
    buf.clear();
    buf.write(completing.text() + behind);
    buf.cursor(completing.cursor());
    return super.doMenu(original, completed, escaper);
  }

  /** In the order in which we give them. */
  @Override
  protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
    return Comparator.comparingInt(Candidate::sort);
  }

  /** Groups in the order of their first candidates. */
  @Override
  protected @Nullable Comparator<String> getGroupComparator() {
    return null;
  }
}
