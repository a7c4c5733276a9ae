package io.etcdsh.app;

/** Entry point. */
public final class Main {
  private Main() {}

  /** Starts the shell. */
  public static void main(String[] args) {
    System.out.println("etcdsh");
  }
}
