package io.etcdsh.session;

import io.etcdsh.execute.Progress;

/**
 * Tells on a console how a change goes.
 *
 * @param console where
 */
record ConsoleProgress(Console console) implements Progress {
  @Override
  public void told(String sentence) {
    console.message(sentence);
  }

  @Override
  public void passing(String line) {
    console.passing(line);
  }
}
