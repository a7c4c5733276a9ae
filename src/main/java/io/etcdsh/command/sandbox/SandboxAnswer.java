package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.SandboxStatus.Condition;
import io.etcdsh.sandbox.SandboxStatus.SandboxMember;
import java.util.List;

/**
 * How a sandbox is, member by member.
 *
 * @param sandbox as it is now
 */
record SandboxAnswer(SandboxStatus sandbox) implements Answer {
  private static final List<String> HEADINGS =
      List.of("NAME", "CLIENT", "PID", "STATE", "CUT TO", "DELAY");
  private static final List<Align> ALIGN =
      List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT, Align.RIGHT);

  @Override
  public Document document() {
    Block title = new Block.Lines(List.of(List.of(Cell.of(title()))));
    Block members =
        new Block.Table(HEADINGS, ALIGN, sandbox.told().stream().map(SandboxAnswer::row).toList());
    return Document.of(title, members);
  }

  private String title() {
    return "Sandbox %s: etcd %s, cluster %s%s%s, data in %s."
        .formatted(
            sandbox.name(),
            sandbox.etcd(),
            sandbox.clusterId(),
            sandbox.tls() ? ", TLS" : "",
            sandbox.auth() ? ", authentication" : "",
            sandbox.dataDir());
  }

  private static List<Cell> row(SandboxMember member) {
    Tone tone = member.condition() == Condition.RESERVED ? Tone.FAINT : Tone.PLAIN;
    return List.of(
        Cell.of(member.name(), tone),
        Cell.of(member.client().text(), tone),
        Cell.of(member.pid().map(String::valueOf).orElse("")),
        state(member),
        Cell.of(String.join(",", member.cutTo()), Tone.WARNING),
        Cell.of(member.delay().isZero() ? "" : SandboxJson.delay(member), Tone.WARNING));
  }

  private static Cell state(SandboxMember member) {
    String text = SandboxJson.state(member);
    return switch (member.condition()) {
      case RUNNING -> Cell.of(text, Tone.GOOD);
      case PAUSED -> Cell.of(text, Tone.WARNING);
      case DEAD -> Cell.of(text, Tone.BAD);
      case RESERVED, PROPOSED -> Cell.of(text, Tone.FAINT);
    };
  }

  @Override
  public Json json() {
    return SandboxJson.of(sandbox);
  }
}
