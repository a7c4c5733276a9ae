package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {
  private static final String ODD = "\"\\/\n\r\t\0\u001b[31m\u007f\u0085\u2028ü日🎉\ud800 'x'";

  static Stream<Step> steps() {
    return Stream.of(
        new Step.AddMember("m9", List.of("http://a:1", "http://b:2"), true),
        new Step.AddMember(ODD, List.of(), false),
        new Step.PromoteMember(new MemberId(-1)),
        new Step.RemoveMember(new MemberId(Long.MIN_VALUE)),
        new Step.UpdateMember(new MemberId(7), List.of(ODD)),
        new Step.MoveLeader(new MemberId(0)),
        new Step.StartNode(new MemberId(-5), ODD, List.of(ODD)),
        new Step.RetireNode(new MemberId(5), ODD, List.of()),
        new Step.Nudge(new MemberId(6)),
        new Step.AwaitSync(new MemberId(-6)),
        new Step.AwaitSteady(List.of(new MemberId(8), new MemberId(-8))));
  }

  static Stream<JournalRecord> others() {
    StepReference about = new StepReference(Records.ENTRY, 12);
    EntryId other = new EntryId("20251231-000000-222");
    return Stream.of(
        new Intent(
            about,
            Records.TIME,
            Records.CLUSTER,
            new Origin("", ODD, Optional.empty(), ODD),
            "",
            Records.promote(),
            new Reversal.Compensating(ODD, ODD),
            new MembersBefore(List.of(), MemberId.NONE),
            ODD,
            List.of(other, Records.ENTRY),
            Optional.of(other),
            steps().toList()),
        Records.outcome(Records.ENTRY, 0, new Ending.Done(ODD, Optional.of(new MemberId(-5)))),
        Records.outcome(Records.ENTRY, 0, Records.done()),
        Records.outcome(Records.ENTRY, 0, Records.refused()),
        Records.outcome(Records.ENTRY, 0, Records.inDoubt()),
        new Outcome(about, Records.TIME, Records.CLUSTER, Records.done(), List.of()),
        Records.settlement(Records.ENTRY, 0, Verdict.MADE, List.of(Records.M1, Records.M2)),
        Records.settlement(Records.ENTRY, 0, Verdict.NOT_MADE, List.of()),
        Records.settlement(Records.ENTRY, 0, Verdict.UNTOLD, List.of()));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepIsReadAsItWasWritten(Step step) {
    comesBack(Records.intent(Records.ENTRY, 0, step));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyRecordIsReadAsItWasWritten(JournalRecord entry) {
    comesBack(entry);
  }

  @Property(tries = 300)
  void anyTextSurvivesInOneLineOfAscii(
      @ForAll String text, @ForAll List<String> urls, @ForAll long id, @ForAll boolean learner) {
    Member member = new Member(new MemberId(id), text, urls, urls, learner);
    comesBack(
        Records.intent(
            Records.ENTRY,
            3,
            new Step.AddMember(text, urls, learner),
            text,
            new MembersBefore(List.of(member), new MemberId(id))));
    comesBack(
        Records.outcome(
            Records.ENTRY,
            3,
            new Ending.Refused(Problem.of(ProblemCode.INTERNAL, text, text, text))));
  }

  private static void comesBack(JournalRecord entry) {
    byte[] line = RecordCodec.line(entry);
    String text = new String(line, StandardCharsets.US_ASCII);
    assertThat(text.indexOf('\n')).isEqualTo(line.length - 1);
    assertThat(text.chars()).allMatch(it -> it < 0x7f + 1 && (it >= ' ' || it == '\n'));
    assertThat(RecordCodec.read(ByteBuffer.wrap(line, 0, line.length - 1)))
        .isEqualTo(new LineReading.Whole(entry));
  }

  @Test
  void theFormatOfAnIntentNeverChanges() {
    assertThat(line(Records.intent(Records.ENTRY, 0, Records.promote())))
        .isEqualTo(
            """
            {"v":1,"kind":"intent","id":"20261122-231501-k7q","step":0,\
            "time":"2026-11-22T23:15:01.000000001Z","cluster":"cdf818194e3a8c32",\
            "user":"ops","host":"host","context":"prod","line":"member x",\
            "planDigest":"sha256:1",\
            "request":{"is":"promote-member","member":"fffffffffffffffe"},\
            "reversal":{"is":"exact","text":"promote it"},"endpoint":"m1:2379","leader":"1",\
            "members":[{"id":"1","name":"m1","learner":false,"peerUrls":["http://m1:2380"],\
            "clientUrls":["http://m1:2379"]},{"id":"fffffffffffffffe","name":"m2",\
            "learner":true,"peerUrls":["http://m2:2380"],"clientUrls":[]}]}
            """);
  }

  @Test
  void theFormatOfWhatFollowsNeverChanges() {
    assertThat(
            line(
                Records.outcome(
                    Records.ENTRY, 1, new Ending.Done("ok", Optional.of(new MemberId(255))))))
        .contains("\"kind\":\"outcome\"", "\"step\":1", "\"result\":\"done\"", "\"added\":\"ff\"");
    assertThat(line(Records.outcome(Records.ENTRY, 1, Records.refused())))
        .contains("\"result\":\"refused\",\"problem\":{\"code\":\"E-SERVER\",\"what\":\"No.\"");
    assertThat(line(Records.settlement(Records.ENTRY, 1, Verdict.NOT_MADE, List.of())))
        .contains("\"kind\":\"settlement\"", "\"verdict\":\"not-made\"", "\"members\":[]");
  }

  @Test
  void aProblemCodeOfALaterVersionDoesNotCostTheOutcome() {
    String text = line(Records.outcome(Records.ENTRY, 0, Records.inDoubt()));
    assertThat(read(text.replace("E-TIMEOUT", "E-QUANTUM")))
        .isInstanceOfSatisfying(
            LineReading.Whole.class,
            it ->
                assertThat(((Outcome) it.line()).ending())
                    .isEqualTo(
                        new Ending.InDoubt(
                            Problem.of(ProblemCode.SERVER_REFUSED, "Silence.", ""))));
  }

  @Test
  void fieldsOfALaterVersionAreIgnored() {
    Intent intent = Records.intent(Records.ENTRY, 0, Records.promote());
    assertThat(read(line(intent).replace("{\"v\":1,", "{\"v\":1,\"mood\":[{}],")))
        .isEqualTo(new LineReading.Whole(intent));
  }

  @Test
  void aLaterFormatIsToldApartFromDamage() {
    assertThat(read("{\"v\":2,\"was\":\"anything\"}")).isEqualTo(new LineReading.Newer(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "3",
        "[]",
        "{}",
        "{\"v\":1}",
        "{\"v\":0}",
        "{\"v\":\"1\"}",
        "{\"v\":1.5}",
        "{\"v\":1,\"kind\":\"x\"}",
        "{} {}",
        "\0\0\0",
        "{\"v\":99999999999}"
      })
  void whatIsNoRecordIsDamage(String text) {
    assertThat(read(text)).isInstanceOf(LineReading.Damaged.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"step\":0|\"step\":\"0\"",
        "\"cluster\":\"cdf818194e3a8c32\"|\"cluster\":\"zz\"",
        "23:15:01.000000001Z|25:15:01Z",
        "promote-member|demote-member",
        "\"is\":\"exact\"|\"is\":\"soft\"",
        "\"peerUrls\":[\"http://m1:2380\"]|\"peerUrls\":\"http://m1:2380\"",
        "\"user\":\"ops\"|\"user\":null",
        "20261122-231501-k7q|20261122-231501-k7l"
      })
  void aFieldThatDoesNotFitIsDamage(String change) {
    String[] parts = change.split("\\|");
    String text = line(Records.intent(Records.ENTRY, 0, Records.promote()));
    assertThat(text).contains(parts[0]);
    assertThat(read(text.replace(parts[0], parts[1]))).isInstanceOf(LineReading.Damaged.class);
  }

  private static String line(JournalRecord entry) {
    return new String(RecordCodec.line(entry), StandardCharsets.US_ASCII);
  }

  private static LineReading read(String text) {
    return RecordCodec.read(StandardCharsets.UTF_8.encode(text));
  }
}
