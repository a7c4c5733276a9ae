package io.etcdsh.plan;

/**
 * The arithmetic of a cluster's votes at one moment.
 *
 * @param voters members with a vote, also those that are down
 * @param answering how many of them answer
 * @param learners members without a vote
 */
public record QuorumCount(int voters, int answering, int learners) {

  /** How many voters have to agree. */
  public int quorum() {
    return voters / 2 + 1;
  }

  /** How many more voters may fail before nothing can be written; negative if too many have. */
  public int tolerance() {
    return answering - quorum();
  }

  /** Whether anything can be written. */
  public boolean hasQuorum() {
    return voters > 0 && answering >= quorum();
  }
}
