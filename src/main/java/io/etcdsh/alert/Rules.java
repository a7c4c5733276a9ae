package io.etcdsh.alert;

import java.util.List;
import java.util.stream.Stream;

/** The rules that etcdsh brings, in the order in which they are shown. */
public final class Rules {
  /** All of them. */
  public static final List<Rule> ALL =
      Stream.of(ClusterRules.ALL, TrafficRules.ALL, DiskRules.ALL, SpaceRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
