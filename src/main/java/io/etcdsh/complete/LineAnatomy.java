package io.etcdsh.complete;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import io.etcdsh.line.LogicalLines;
import io.etcdsh.line.OpenLine;
import io.etcdsh.line.PipedLine;
import io.etcdsh.line.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells what each word of a text is, for colours as one types.
 *
 * @param vocabulary all commands and options
 */
public record LineAnatomy(Vocabulary vocabulary) {

  /** The words of {@code text} in order; a word that is being typed at its end may yet be right. */
  public List<Stretch> of(String text) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (String line : LogicalLines.split(text)) {
      int start = text.indexOf(line, from);
      boolean last = start + line.length() == text.length();
      Optional<String> ours = PipedLine.of(line).map(PipedLine::line);
      stretches.addAll(ofLine(ours.orElse(line), start, last && ours.isEmpty()));
      from = start + line.length();
    }
    return stretches;
  }

  private List<Stretch> ofLine(String line, int offset, boolean last) {
    List<Word> all = OpenLine.of(line).map(OpenLine::words).orElse(List.of());
    OptionalInt inner = InnerLine.start(all.stream().map(Word::value).toList(), vocabulary);
    List<Word> words = all.subList(0, Math.min(inner.orElse(all.size()), all.size()));
    List<Stretch> stretches = new ArrayList<>(ofWords(words, line, offset, last));
    if (words.size() < all.size()) {
      int start = all.get(words.size()).start();
      stretches.addAll(ofLine(line.substring(start), offset + start, last));
    }
    return stretches;
  }

  private List<Stretch> ofWords(List<Word> words, String line, int offset, boolean last) {
    LineReading reading = LineReading.of(words.stream().map(Word::value).toList(), vocabulary);
    List<Stretch> stretches = new ArrayList<>();
    int arguments = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Role role = reading.roles().get(i);
      arguments += role == Role.ARGUMENT ? 1 : 0;
      if (role == Role.ARGUMENT && isTooMany(reading, arguments)) {
        role = Role.UNKNOWN;
      }
      boolean typing = last && i == words.size() - 1 && word.end() >= line.length();
      if (!(role == Role.UNKNOWN && typing && mayBecome(word.value(), reading))) {
        int end = Math.min(word.end(), line.length());
        stretches.add(new Stretch(offset + word.start(), offset + end, role));
      }
    }
    return stretches;
  }

  /** etcdctl passes over some arguments that are too many; ours refuses them. */
  private static boolean isTooMany(LineReading reading, int arguments) {
    Optional<CommandSpec> command = reading.name().command();
    return reading.mode() == Mode.OWN
        && command.filter(spec -> Positionals.tooMany(spec, arguments)).isPresent();
  }

  private boolean mayBecome(String word, LineReading reading) {
    if (word.startsWith("-")) {
      return word.length() == 1
          || vocabulary.allOptions().stream().anyMatch(it -> ("--" + it.name()).startsWith(word));
    }
    return reading.arguments().size() == 1
        && CommandName.nextWords(reading.name().path(), vocabulary.commands(reading.mode()))
            .stream()
            .anyMatch(next -> next.startsWith(word));
  }
}
