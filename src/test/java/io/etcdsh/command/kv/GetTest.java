package io.etcdsh.command.kv;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Command;
import io.etcdsh.command.Mode;
import io.etcdsh.document.Theme;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeQuery.SortOrder;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.render.AnswerPrinter;
import io.etcdsh.render.PrintRequest;
import io.etcdsh.render.Surface;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GetTest {

  private static Result<? extends Command> read(
      Mode mode, List<String> words, Map<String, String> texts) {
    return Get.TYPE.reader().apply(new Arguments(mode, words, texts, Map.of(), Map.of(), Map.of()));
  }

  private static Get get(Map<String, String> texts) {
    return (Get) read(Mode.OWN, List.of("k"), texts).toOptional().orElseThrow();
  }

  @Test
  void ownProblemsAreSentencesAndStrictOnesEtcdctlsText() {
    Map<String, String> both = Map.of("prefix", "true", "from-key", "true");
    Problem own = read(Mode.OWN, List.of("k"), both).failure().orElseThrow();
    assertThat(own.what()).isEqualTo("The options --prefix and --from-key exclude each other.");
    assertThat(own.why()).isEmpty();
    assertThat(own.hint()).isPresent();
    Problem strict = read(Mode.ETCDCTL, List.of("k"), both).failure().orElseThrow();
    assertThat(strict.etcdctlText())
        .isEqualTo("`--prefix` and `--from-key` cannot be set at the same time, choose one");
  }

  @Test
  void ascendingKeysAreNotAskedForBecauseTheyComeSo() {
    assertThat(get(Map.of("order", "ascend")).query().order()).isEqualTo(SortOrder.NONE);
    assertThat(get(Map.of("order", "Descend")).query().order()).isEqualTo(SortOrder.DESCEND);
    assertThat(get(Map.of("order", "ascend", "sort-by", "value")).query().order())
        .isEqualTo(SortOrder.ASCEND);
  }

  @Test
  void aCountFitsEveryFormatOfOurOwnButTable() {
    Get count = get(Map.of("count-only", "true"));
    assertThat(count.refusal(OutputFormat.JSON)).isEmpty();
    assertThat(count.refusal(OutputFormat.OWN)).isEmpty();
    assertThat(count.refusal(OutputFormat.TABLE).orElseThrow().code())
        .isEqualTo(ProblemCode.BAD_FEATURE);
  }

  private static String printed(RangeResult result, Surface surface, OutputFormat format) {
    Answer answer = new GetAnswer(result, new GetAnswer.Shape(false, false, false));
    PrintRequest request = new PrintRequest(format, EtcdLine.V3_6, false, false, surface);
    return new AnswerPrinter(request).print(answer).toOptional().orElseThrow().stdout().text();
  }

  private static RangeResult found(String value, boolean more) {
    KeyValue pair = new KeyValue(Bytes.utf8("k"), 2, 3, 2, Bytes.utf8(value), 0x1234);
    return new RangeResult(ResponseHeader.EMPTY, List.of(pair), more, 7, Bytes.EMPTY);
  }

  @Test
  void peopleGetATableAndAreToldOfTheRest() {
    assertThat(printed(found("a\nb", true), Surface.PIPE, OutputFormat.OWN))
        .isEqualTo(
            """
            Key  Value  Created  Modified  Version  Lease
            k    a\\nb         2         3        2  0000000000001234

            1 of 7 keys; the limit left out the others.
            """);
  }

  @Test
  void valuesArePrintedRawInAPipeAndSafeOnATerminal() {
    RangeResult result = found("\u001b[2Jx\n", false);
    Surface terminal = new Surface(true, true, 80, Theme.DARK, true);
    assertThat(printed(result, Surface.PIPE, OutputFormat.SIMPLE)).isEqualTo("k\n\u001b[2Jx\n\n");
    assertThat(printed(result, terminal, OutputFormat.SIMPLE)).isEqualTo("k\n\\x1b[2Jx\n\n");
  }
}
