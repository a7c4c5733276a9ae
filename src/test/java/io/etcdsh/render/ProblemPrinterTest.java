package io.etcdsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.document.Theme;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.render.ProblemPrinter.Style;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  private static final Problem DENIED =
      Problem.of(
          ProblemCode.PERMISSION_DENIED,
          "The key \"a\" cannot be read.",
          "etcdserver: permission denied",
          "Log in as another user with --user.");

  private static String print(Style style, Problem problem) {
    return new ProblemPrinter(style, Surface.PIPE).print(problem);
  }

  @Test
  void ourStyleHasCodeWhatWhyAndHint() {
    assertThat(print(Style.OWN, DENIED))
        .isEqualTo(
            """
            error[E-PERMISSION] The key "a" cannot be read. etcdserver: permission denied.
            hint: Log in as another user with --user.
            """);
  }

  @Test
  void programsGetAnObject() {
    assertThat(print(Style.JSON, DENIED))
        .isEqualTo(
            "{\"error\":{\"code\":\"E-PERMISSION\",\"what\":\"The key \\\"a\\\" cannot be read.\","
                + "\"why\":\"etcdserver: permission denied\","
                + "\"hint\":\"Log in as another user with --user.\"}}\n");
  }

  @Test
  void strictLinesTellWhatEtcdctlTells() {
    assertThat(print(Style.ETCDCTL, DENIED)).isEqualTo("Error: etcdserver: permission denied\n");
    Problem refused = Problem.of(ProblemCode.UNREACHABLE, "Nobody.", "connection refused");
    assertThat(print(Style.ETCDCTL, refused)).isEqualTo("Error: context deadline exceeded\n");
  }

  @Test
  void aServersTextCannotControlTheTerminal() {
    Problem evil = Problem.of(ProblemCode.SERVER_REFUSED, "No.", "\u001b[2J");
    Surface terminal = new Surface(true, true, 80, Theme.DARK, true);
    assertThat(new ProblemPrinter(Style.OWN, terminal).print(evil))
        .startsWith("\u001b[31merror[E-SERVER]\u001b[0m No. \\x1b[2J.\n");
  }

  @Test
  void aPersonIsNeverLeftWithoutAWayOn() {
    Problem bare = Problem.of(ProblemCode.SERVER_REFUSED, "No.", "");
    String told = "error[E-SERVER] No.\n";
    Surface terminal = new Surface(true, true, 80, Theme.NONE, true);
    assertThat(new ProblemPrinter(Style.OWN, terminal).print(bare))
        .isEqualTo(told + "hint: 'explain E-SERVER' tells why it happens and what to do.\n");
    assertThat(print(Style.OWN, bare)).isEqualTo(told);
  }
}
