package io.etcdsh.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import java.nio.file.Path;
import java.util.List;
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
  void numbersSkipNamesThatWereUsedAndNoneThatWereProposed() throws Exception {
    members.make(false);
    join("m2");
    members.propose("m3");
    members.propose("web");

    assertThat(members.make(false).name()).isEqualTo("m3");
    assertThat(members.stream().map(HostedMember::name)).containsExactly("m1", "m2", "web", "m3");
    members.drop(members.find("m3").toOptional().orElseThrow());
    assertThat(members.make(false).name()).isEqualTo("m4");
  }

  @Test
  void oldProposalsGiveWayToNewOnes() throws Exception {
    for (int i = 0; i < 100; i++) {
      members.propose("p" + i);
    }

    assertThat(members.stream().map(HostedMember::name)).hasSize(16).contains("p84", "p99");
  }

  private void join(String name) throws Exception {
    HostedMember member = members.propose(name);
    member.start(List.of("true"));
    member.reserve();
    assertThat(member.condition()).isEqualTo(Condition.RESERVED);
  }

  @Test
  void proposedMemberTakesNoPart() throws Exception {
    HostedMember made = members.make(false);
    HostedMember proposed = members.propose("m2");

    assertThat(proposed.condition()).isEqualTo(Condition.PROPOSED);
    assertThat(members.used()).containsExactly(made);
    assertThat(members.find("m2").toOptional()).contains(proposed);
    assertThat(members.findUsed("m2").failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX);
              assertThat(problem.what()).isEqualTo("Member m2 has not started.");
            });
  }
}
