package io.etcdsh.node;

import io.etcdsh.problem.Result;
import java.util.List;

/** Whoever works on the machines that members run on. */
public interface NodeDriver {

  /**
   * Peer URLs at which a node of this name can run. May be asked again for the same name and then
   * gives the same; reserves nothing in any cluster. Fails where only an operator can know.
   */
  Result<List<String>> propose(String name);

  /**
   * Starts a member that the cluster lists already, on an empty data directory. Does not wait until
   * it has joined.
   */
  Result<NodeWork> start(JoiningNode node);

  /** Ends what is left of a member that the cluster no longer lists, its data included. */
  Result<NodeWork> retire(LeavingNode node);
}
