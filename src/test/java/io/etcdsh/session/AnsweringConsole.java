package io.etcdsh.session;

import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Result;
import java.util.function.Function;

/**
 * A console at which questions are answered.
 *
 * @param streams for everything else
 * @param answers by question
 */
record AnsweringConsole(Console streams, Function<String, Result<String>> answers)
    implements Console {
  @Override
  public Result<String> ask(String question) {
    return answers.apply(question);
  }

  @Override
  public void data(Bytes bytes) {
    streams.data(bytes);
  }

  @Override
  public void message(String text) {
    streams.message(text);
  }

  @Override
  public void passing(String line) {
    streams.passing(line);
  }

  @Override
  public boolean dataClosed() {
    return streams.dataClosed();
  }

  @Override
  public boolean dataOnTerminal() {
    return streams.dataOnTerminal();
  }

  @Override
  public boolean messagesOnTerminal() {
    return streams.messagesOnTerminal();
  }

  @Override
  public int columns() {
    return streams.columns();
  }

  @Override
  public void clear() {
    streams.clear();
  }

  @Override
  public Result<Secret> secret(String prompt) {
    return streams.secret(prompt);
  }
}
