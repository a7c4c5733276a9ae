package io.etcdsh.command.diagnosis;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.check.Quota;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.PeerVisit;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ServedCertificate;
import io.etcdsh.problem.ExitStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a cluster is, on one screen.
 *
 * @param diagnosis that it rests on
 */
record DailyReportAnswer(Diagnosis diagnosis) implements Answer {
  private static final int MIB_SHIFT = 20;

  @Override
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Pairs(facts()));
    blocks.add(members());
    List<Finding> troubles =
        diagnosis.findings().stream().filter(it -> it.severity().isTrouble()).toList();
    blocks.add(
        new Block.Lines(
            troubles.isEmpty()
                ? List.of(List.of(Cell.of("Nothing has to be done.", Tone.GOOD)))
                : troubles.stream().map(DailyReportAnswer::line).toList()));
    return new Document(blocks);
  }

  private static List<Cell> line(Finding finding) {
    return List.of(
        Cell.of(
            "%-8s ".formatted(finding.severity().name()), FindingBlocks.tone(finding.severity())),
        Cell.of(finding.what()));
  }

  private List<Block.Pair> facts() {
    Observation seen = diagnosis.seen();
    int voters = seen.voters().size();
    int answering = seen.answeringVoters().size();
    String leader = seen.leader().isNone() ? "none" : seen.label(seen.leader());
    return List.of(
        pair("time", seen.at().truncatedTo(ChronoUnit.SECONDS).toString()),
        pair("cluster", seen.cluster().map(ClusterId::hex).orElse("unknown")),
        pair(
            "voters", "%d of %d answer, %d are needed".formatted(answering, voters, seen.quorum())),
        pair("leader", leader),
        pair("alarms", alarms()),
        pair("certificates", certificates()),
        pair("backups", "not known to etcdsh"));
  }

  private static Block.Pair pair(String name, String value) {
    return new Block.Pair(name, Cell.of(value));
  }

  private String alarms() {
    List<String> raised =
        diagnosis.findings().stream()
            .filter(it -> it.check().equals("alarm"))
            .map(Finding::what)
            .toList();
    boolean blind = diagnosis.seen().witnesses().isEmpty();
    return raised.isEmpty() ? (blind ? "unknown" : "none") : String.join(" ", raised);
  }

  private String certificates() {
    return Stream.concat(
            diagnosis.seen().interviews().stream().map(Interview::reach),
            diagnosis.seen().peers().stream().map(PeerVisit::reach))
        .flatMap(it -> it.toOptional().flatMap(Reach::certificate).stream())
        .map(ServedCertificate::notAfter)
        .min(Comparator.naturalOrder())
        .map(
            first ->
                "the first expires in %d days"
                    .formatted(Duration.between(diagnosis.seen().at(), first).toDays()))
        .orElse("none are shown");
  }

  private Block members() {
    List<List<Cell>> rows =
        diagnosis.seen().members().stream()
            .sorted(Comparator.comparing(Member::label))
            .map(this::row)
            .toList();
    return new Block.Table(
            List.of("Member", "Role", "Version", "DB size", "Quota", "Read"),
            List.of(
                Block.Align.LEFT,
                Block.Align.LEFT,
                Block.Align.LEFT,
                Block.Align.RIGHT,
                Block.Align.RIGHT,
                Block.Align.RIGHT),
            rows)
        .withSpare("Read", "Version");
  }

  private List<Cell> row(Member member) {
    Optional<Witness> witness =
        diagnosis.seen().witnesses().stream().filter(it -> it.member().equals(member)).findFirst();
    if (witness.isEmpty()) {
      String why = member.started() ? "no answer" : "not started";
      return List.of(
          Cell.of(member.label()),
          Cell.of(why, Tone.BAD),
          Cell.of(""),
          Cell.of(""),
          Cell.of(""),
          Cell.of(""));
    }
    MemberStatus status = witness.get().status();
    String role = status.isLeader() ? "leader" : status.learner() ? "learner" : "follower";
    return List.of(
        Cell.of(member.label()),
        Cell.of(role),
        Cell.of(status.version()),
        Cell.of((status.dbSize() >> MIB_SHIFT) + " MiB"),
        Cell.of(quota(witness.get())),
        Cell.of(
            witness
                .get()
                .interview()
                .linearizable()
                .map(it -> it.toMillis() + " ms")
                .toOptional()
                .orElse("fails")));
  }

  private static String quota(Witness witness) {
    return Quota.of(witness).map(part -> "%.0f%%".formatted(100 * part)).orElse("?");
  }

  @Override
  public Json json() {
    return DiagnosisJson.of(diagnosis, diagnosis.findings());
  }

  @Override
  public ExitStatus exit() {
    return diagnosis.isTrouble() ? ExitStatus.FINDINGS : ExitStatus.DONE;
  }
}
