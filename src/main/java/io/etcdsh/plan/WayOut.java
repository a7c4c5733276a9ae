package io.etcdsh.plan;

import io.etcdsh.plan.Prediction.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to do where the server would refuse.
 *
 * @param view the cluster
 */
record WayOut(ClusterView view) {

  /** One sentence, if there is something to do. */
  Optional<String> of(Refused refused) {
    return switch (refused.texts().getFirst()) {
      case Refusal.UNHEALTHY -> unhealthy();
      case Refusal.NOT_ENOUGH_STARTED ->
          named(it -> it.votes() && !it.member().started())
              .map("Start %s, or remove it first."::formatted);
      case Refusal.TOO_MANY_LEARNERS ->
          named(it -> !it.votes()).map("Promote or remove %s first."::formatted);
      case Refusal.URL_IN_USE, Refusal.NOT_FOUND -> Optional.of("'member list' shows the members.");
      case Refusal.NOT_IN_SYNC ->
          Optional.of("'endpoint status' shows how far it has come; it must run to catch up.");
      case Refusal.BAD_TRANSFEREE -> Optional.of("'member list' shows who votes.");
      default -> Optional.empty();
    };
  }

  private Optional<String> unhealthy() {
    return named(it -> it.votes() && it.link() == Link.DOWN)
        .map("Bring %s back, or remove it first."::formatted)
        .or(() -> Optional.of("Members must have been connected for 5 s; try again then."));
  }

  private Optional<String> named(Predicate<MemberView> which) {
    List<String> labels =
        view.members().stream().filter(which).map(it -> it.member().label()).toList();
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(labels.stream().collect(Collectors.joining(" and ")));
  }
}
