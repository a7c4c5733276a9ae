package io.etcdsh.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostedMembersTest {
  @TempDir private Path directory;
  private HostedMembers members;

  @BeforeEach
  void open() {
    members = new HostedMembers(directory, new Links());
  }

  @AfterEach
  void close() {
    members.forEach(HostedMember::close);
  }

  @Test
  void numbersSkipWhatIsReserved() throws Exception {
    members.make(false);
    members.reserve("m2");
    members.reserve("web");

    assertThat(members.make(false).name()).isEqualTo("m3");
    members.drop(members.find("m2").toOptional().orElseThrow());
    assertThat(members.make(false).name()).isEqualTo("m4");
  }

  @Test
  void reservedMemberTakesNoPart() throws Exception {
    HostedMember made = members.make(false);
    HostedMember reserved = members.reserve("m2");

    assertThat(reserved.condition()).isEqualTo(Condition.RESERVED);
    assertThat(members.used()).containsExactly(made);
    assertThat(members.find("m2").toOptional()).contains(reserved);
    assertThat(members.findUsed("m2").failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX);
              assertThat(problem.what()).isEqualTo("Member m2 has not started.");
            });
  }
}
