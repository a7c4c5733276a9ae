package io.etcdsh.shell;

/** Compares what is on screens. */
final class ScreenText {
  private ScreenText() {}

  /**
   * A screen without what differs from run to run: IDs, names of sandboxes, ports, sizes, times.
   */
  static String withoutNumbers(String screen) {
    return screen
        .replaceAll("\\b[0-9a-f]{12,16}\\b", "ID")
        .replaceAll("sandbox-[0-9a-z-]+", "NAME")
        .replaceAll("[0-9]+(\\.[0-9]+)?( ?((ms|s|[KM]iB|kB|B)\\b|%))?", "#")
        .replaceAll("-{2,}", "-")
        .replaceAll(" +", " ");
  }
}
