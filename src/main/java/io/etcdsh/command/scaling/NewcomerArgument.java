package io.etcdsh.command.scaling;

import io.etcdsh.node.NodeDriver;
import io.etcdsh.plan.PeerUrls;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.Newcomer;
import java.util.List;

/**
 * A member that is to join, as it is written: {@code NAME=URL[,URL...]} or {@code NAME=auto}.
 *
 * @param name what it will be called
 * @param peerUrls where it will serve the others; empty if that is to be chosen
 */
record NewcomerArgument(String name, List<String> peerUrls) {
  private static final String AUTO = "auto";

  /** Copies the list. */
  NewcomerArgument {
    peerUrls = List.copyOf(peerUrls);
  }

  static Result<NewcomerArgument> read(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_ARGUMENTS,
              "'%s' is no new member.".formatted(text),
              "",
              "Write NAME=http://HOST:2380, or NAME=auto in a sandbox."));
    }
    String name = text.substring(0, equals);
    String urls = text.substring(equals + 1);
    return urls.equals(AUTO)
        ? Result.ok(new NewcomerArgument(name, List.of()))
        : PeerUrls.checked(List.of(urls.split(",", -1)))
            .map(checked -> new NewcomerArgument(name, checked));
  }

  /** With a place for it. */
  Result<Newcomer> placed(NodeDriver nodes) {
    return peerUrls.isEmpty()
        ? nodes.propose(name).map(urls -> new Newcomer(name, urls))
        : Result.ok(new Newcomer(name, peerUrls));
  }
}
