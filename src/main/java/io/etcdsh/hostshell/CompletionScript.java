package io.etcdsh.hostshell;

import io.etcdsh.command.CommandSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The script that lets a shell complete the words of etcdsh. Static: no process of ours runs when
 * somebody presses TAB. What it does is in a template beside this class; the words are put into it.
 *
 * @param shell for which shell
 * @param text of the script, with a line end after each line
 */
public record CompletionScript(Shell shell, String text) {

  /** The script for these commands. */
  public static CompletionScript of(Shell shell, List<CommandSpec> commands) {
    Vocabulary words = Vocabulary.of(commands);
    ShellTables tables = new ShellTables(shell);
    String text =
        template(shell)
            .replace("#next#", tables.suggestions(words.next()))
            .replace("#options#", tables.suggestions(words.options()))
            .replace("#own#", tables.list(words.own()))
            .replace("#strict#", tables.list(words.strict()))
            .replace("#values#", tables.texts(words.values()))
            .replace("#valued#", String.join(" ", words.valued()))
            .replace("#letters#", tables.texts(words.letters()))
            .replace("#arguments#", tables.rows(words.arguments()));
    return new CompletionScript(shell, text);
  }

  private static String template(Shell shell) {
    try (InputStream file = CompletionScript.class.getResourceAsStream(shell.file())) {
      if (file == null) {
        throw new IllegalStateException("no template " + shell.file());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
