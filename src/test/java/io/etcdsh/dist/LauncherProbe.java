package io.etcdsh.dist;

import java.util.concurrent.CountDownLatch;

/** Stands for the program in the launcher's tests: a main class of its own jar. */
final class LauncherProbe {
  private LauncherProbe() {}

  /** {@code exit N} ends with N, {@code wait} waits for a signal, anything else is printed. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length == 2 && args[0].equals("exit")) {
      System.exit(Integer.parseInt(args[1]));
    }
    for (String word : args) {
      System.out.println("[" + word + "]");
    }
    if (args.length == 1 && args[0].equals("wait")) {
      new CountDownLatch(1).await();
    }
  }
}
