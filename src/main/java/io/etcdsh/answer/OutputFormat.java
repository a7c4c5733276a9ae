package io.etcdsh.answer;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The values of {@code --write-out}: etcdctl's five, and our own two. */
public enum OutputFormat {
  /** etcdctl's default: plain lines, values as they are. */
  SIMPLE,
  /** etcdctl's table. */
  TABLE,
  /** etcdctl's JSON, one line. */
  JSON,
  /** etcdctl's {@code "Name" : value} lines. */
  FIELDS,
  /** The answer's protobuf form. */
  PROTOBUF,
  /** YAML, of the same tree as our own JSON. */
  YAML,
  /** etcdsh's own tables, for people. */
  OWN;

  /** The formats that etcdctl has too, and the only ones that strict lines may name. */
  public static final List<OutputFormat> OF_ETCDCTL =
      List.of(FIELDS, JSON, PROTOBUF, SIMPLE, TABLE);

  /** As a user writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether etcdctl has it. */
  public boolean ofEtcdctl() {
    return OF_ETCDCTL.contains(this);
  }

  /** Reads what a user wrote; case matters, as with etcdctl. */
  public static Result<OutputFormat> read(String text) {
    return Arrays.stream(values())
        .filter(format -> format.text().equals(text))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(unknown()));
  }

  /**
   * A command cannot be shown in this format. The reason is etcdctl's text ({@code
   * etcdctl/ctlv3/command/printer.go}, newPrinterUnsupported).
   */
  public Problem unsupported() {
    return Problem.of(
        ProblemCode.BAD_FEATURE,
        "This command cannot be shown as %s.".formatted(text()),
        text() + " not supported as output format",
        "Choose another format with --write-out, for example json.");
  }

  private static Problem unknown() {
    return Problem.of(
        ProblemCode.BAD_FEATURE,
        "There is no such output format.",
        "unsupported output format",
        "Use simple, table, json, fields, protobuf, yaml or own.");
  }
}
