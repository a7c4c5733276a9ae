package io.etcdsh.plan;

/**
 * The texts of etcd's refusals without {@code etcdserver: } ({@code api/v3rpc/rpctypes/error.go},
 * the same in 3.4 to 3.7).
 */
final class Refusal {
  static final String UNHEALTHY = "unhealthy cluster";
  static final String NOT_ENOUGH_STARTED =
      "re-configuration failed due to not enough started members";
  static final String URL_IN_USE = "Peer URLs already exists";
  static final String NOT_FOUND = "member not found";
  static final String TOO_MANY_LEARNERS = "too many learner members in cluster";
  static final String NOT_LEARNER = "can only promote a learner member";
  static final String NOT_IN_SYNC =
      "can only promote a learner member which is in sync with leader";
  static final String BAD_TRANSFEREE = "bad leader transferee";
  static final String NO_TRANSFER = "request timed out, leader transfer took too long";

  private Refusal() {}
}
