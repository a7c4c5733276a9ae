package io.etcdsh.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.SandboxAction;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlCodecTest {
  private static final SandboxStatus STATUS =
      new SandboxStatus(
          "t1",
          new ClusterId(-1),
          "3.6.14",
          true,
          false,
          Path.of("/data dir/t1"),
          Optional.of(Path.of("/r/ca.crt")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(
              new SandboxMember(
                  "m1",
                  new Endpoint("https://127.0.0.1:1"),
                  "https://127.0.0.1:2",
                  Optional.of(7L),
                  Condition.PAUSED,
                  List.of("m2"),
                  Duration.ofMillis(1500))));

  static Stream<Request> requests() {
    return Stream.concat(
        Stream.of(new Request.Await(), new Request.Stop()),
        Stream.<SandboxAction>of(
                new SandboxAction.Kill("m1"),
                new SandboxAction.Pause("m1"),
                new SandboxAction.Resume("m1"),
                new SandboxAction.Restart("m1"),
                new SandboxAction.Add(true),
                new SandboxAction.Remove("m1"),
                new SandboxAction.Propose("m4"),
                new SandboxAction.Join("m4", new MemberId(-4), "m1=http://127.0.0.1:1"),
                new SandboxAction.Retire("m4"),
                new SandboxAction.Partition(List.of("m1", "m2")),
                new SandboxAction.Cut("m1", "m2"),
                new SandboxAction.Heal(),
                new SandboxAction.Slow("m1", Duration.ofNanos(1)))
            .map(Request.Act::new));
  }

  static Stream<Reply> replies() {
    return Stream.of(
        new Reply.Step("Waiting."),
        new Reply.Done(STATUS),
        new Reply.Failed(Problem.of(ProblemCode.SANDBOX, "what\n", "why", "hint")),
        new Reply.Failed(Problem.of(ProblemCode.NO_ETCD, "what", "")));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsArriveAsTheyWereSent(Request request) {
    assertThat(ControlCodec.read(ControlCodec.line(request), Request.class)).contains(request);
  }

  @ParameterizedTest
  @MethodSource("replies")
  void repliesArriveAsTheyWereSentInOneLine(Reply reply) {
    String line = ControlCodec.line(reply);
    assertThat(line).doesNotContain("\n");
    assertThat(ControlCodec.read(line, Reply.class)).contains(reply);
  }

  @Test
  void lineThatIsNoneIsAbsent() {
    assertThat(ControlCodec.read("{", Request.class)).isEmpty();
    assertThat(ControlCodec.read("{\"is\":\"Reboot\"}", Request.class)).isEmpty();
    assertThat(ControlCodec.read("null", Request.class)).isEmpty();
  }
}
