package io.etcdsh.hostshell;

import io.etcdsh.config.Context;
import io.etcdsh.config.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file with the names that completion scripts offer: a line each for {@code current NAME},
 * {@code context NAME}, {@code sandbox NAME} and {@code member CONTEXT NAME}. Mode 0600, replaced
 * at once. What a cluster calls its members is not trusted: a name that a shell or a terminal could
 * take for more than a word is left out. Thread-safe among processes: the last one that writes
 * counts.
 *
 * @param file its path
 */
public record NameFile(Path file) {
  /** What a context may be called; members have no business to be called otherwise. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@:/-]{0,63}");

  /** More lines than anybody has names; what is above it is somebody else's file. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String MEMBER = "member ";

  /**
   * The members of a cluster as last seen.
   *
   * @param context that leads to it
   * @param members by name, or by ID where the name is none
   */
  public record Seen(String context, List<String> members) {
    /** Copies the list. */
    public Seen {
      members = List.copyOf(members);
    }
  }

  /**
   * Writes the names as they are now; members of contexts that were not seen stay as they were. A
   * file that cannot be written is done without: it only helps to type.
   *
   * @param contexts all saved ones
   * @param current the one that a line without {@code --context} goes to
   */
  public void keep(List<Context> contexts, Optional<String> current, Optional<Seen> seen) {
    List<String> lines = new ArrayList<>();
    current.filter(NameFile::isSafe).ifPresent(name -> lines.add("current " + name));
    contexts.stream()
        .map(Context::name)
        .filter(NameFile::isSafe)
        .forEach(name -> lines.add("context " + name));
    contexts.stream()
        .flatMap(context -> context.sandbox().stream())
        .filter(NameFile::isSafe)
        .forEach(name -> lines.add("sandbox " + name));
    List<String> before = lines();
    contexts.forEach(context -> lines.addAll(members(context.name(), seen, before)));
    if (!lines.equals(before)) {
      write(lines);
    }
  }

  private static List<String> members(String context, Optional<Seen> seen, List<String> before) {
    String front = MEMBER + context + " ";
    return seen.filter(it -> it.context().equals(context))
        .map(it -> it.members().stream().filter(NameFile::isSafe).map(front::concat).toList())
        .orElseGet(
            () ->
                before.stream()
                    .filter(line -> line.startsWith(front))
                    .filter(line -> isSafe(line.substring(front.length())))
                    .toList());
  }

  private static boolean isSafe(String name) {
    return SAFE.matcher(name).matches();
  }

  private List<String> lines() {
    try (Stream<String> lines = Files.size(file) > MOST_BYTES ? Stream.of() : Files.lines(file)) {
      return lines.toList();
    } catch (IOException | UncheckedIOException absent) {
      return List.of();
    }
  }

  private void write(List<String> lines) {
    try {
      PrivateFiles.makeDirectory(file.toAbsolutePath().resolveSibling(".").normalize());
      PrivateFiles.replace(file, String.join("\n", lines) + "\n");
    } catch (IOException doneWithout) {
      // Said above: nobody must be kept from a change by this.
    }
  }
}
