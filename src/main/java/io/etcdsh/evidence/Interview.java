package io.etcdsh.evidence;

import io.etcdsh.etcd.HttpPage;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.Reach;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Optional;

/**
 * All that one place was asked, with the reason where there is no answer.
 *
 * @param place where it was asked
 * @param reach whether it takes connections, and its certificate
 * @param status what it says of itself
 * @param later its status at the end of the look
 * @param statusTook how long the first status took
 * @param list the members as it believes they are; learners need not tell before 3.6
 * @param alarms that it lists, through the quorum
 * @param hashes of its data at a common revision, twice
 * @param linearizable how long a read through the quorum took
 * @param serializable how long a read of its own state took
 * @param metrics twice, with some time between
 * @param health its page {@code /health}
 * @param live its page {@code /livez}
 * @param ready its page {@code /readyz}
 * @param version its page {@code /version}
 */
public record Interview(
    Endpoint place,
    Result<Reach> reach,
    Result<MemberStatus> status,
    Result<MemberStatus> later,
    Duration statusTook,
    Result<MemberList> list,
    Result<AlarmList> alarms,
    Result<HashPair> hashes,
    Result<Duration> linearizable,
    Result<Duration> serializable,
    Result<Window> metrics,
    Result<HttpPage> health,
    Result<HttpPage> live,
    Result<HttpPage> ready,
    Result<HttpPage> version) {

  /** Two hashes of one member at the same revision. */
  public record HashPair(HashKv first, HashKv second) {}

  /** Whether it told its status. */
  public boolean answers() {
    return status.toOptional().isPresent();
  }

  /** Who answered there. */
  public Optional<MemberId> member() {
    return status.toOptional().map(it -> it.header().memberId());
  }
}
