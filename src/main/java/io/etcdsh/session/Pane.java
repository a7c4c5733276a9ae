package io.etcdsh.session;

import java.util.List;

/** A place on the screen whose content can be replaced. For one thread. */
@FunctionalInterface
public interface Pane {
  /** Shows these lines in the place of those before; what does not fit is left out. */
  void show(List<String> lines);
}
