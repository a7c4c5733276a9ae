package io.etcdsh.dist;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ProcessOptions;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Explanation;
import io.etcdsh.problem.ProblemCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The manual page etcdsh(1), from what help and explain say.
 *
 * @param catalog all commands
 */
record ManualPage(Catalog catalog) {

  String text() {
    Mdoc page = new Mdoc();
    beginning(page);
    options(page);
    page.macro("Sh COMMANDS");
    for (Group group : Group.values()) {
      List<CommandSpec> specs =
          catalog.specs().stream().filter(spec -> spec.group() == group).toList();
      if (!specs.isEmpty()) {
        page.macro("Ss", group.title()).macro("Bl -tag -width Ds");
        specs.forEach(spec -> command(page, spec));
        page.macro("El");
      }
    }
    surroundings(page);
    exits(page);
    problems(page);
    page.macro("Sh SEE ALSO");
    return page.text("etcd and etcdctl, whose commands and options are meant by the same names.")
        .page();
  }

  private static void beginning(Mdoc page) {
    page.macro("Dd November 23, 2026").macro("Dt ETCDSH 1").macro("Os");
    page.macro("Sh NAME").macro("Nm etcdsh").macro("Nd operations shell for etcd clusters");
    page.macro("Sh SYNOPSIS");
    page.macro("Nm").macro("Op Ar option ...");
    page.macro("Nm").macro("Op Ar option ...").macro("Ar command").macro("Op Ar argument ...");
    page.macro("Nm").macro("Op Ar option ...").macro("Fl f Ar file");
    page.macro("Nm").macro("Op Ar option ...").macro("Fl c Ar line");
    page.macro("Sh DESCRIPTION");
    page.macro("Nm")
        .text(
            "runs commands on an etcd cluster: in a shell at a terminal, one line given as"
                + " arguments, or the lines of a file, of an option or of standard input. It works"
                + " with etcd 3.4 to 3.7 and prints what etcdctl prints, to the byte, if asked to.")
        .macro("Pp")
        .text(
            "Every change of a cluster is planned, shown and approved before anything is sent, and"
                + " written to a journal, from which it can be taken back. A line that begins with"
                + " etcdctl is run strictly as etcdctl would run it: same options, same output,"
                + " same exit code. Data goes to standard output, everything else to standard"
                + " error.")
        .macro("Pp")
        .text("When something is wrong, begin with these:")
        .macro("Pp")
        .macro("Dl", "endpoint status")
        .macro("Dl", "endpoint health")
        .macro("Dl", "alarm list")
        .macro("Dl", "member list");
  }

  private static void options(Mdoc page) {
    page.macro("Sh OPTIONS").text("Options of the program:");
    optionList(page, ProcessOptions.ALL, "");
    page.macro("Pp").text("Options of every line:");
    optionList(page, GlobalOptions.OWN, "");
    page.macro("Pp").text("Options of every line that etcdctl has, too:");
    optionList(page, GlobalOptions.ETCDCTL, "");
  }

  private static void optionList(Mdoc page, Collection<OptionSpec> options, String style) {
    page.macro("Bl -tag -width Ds" + style);
    for (OptionSpec option : options) {
      String letter = option.letter().map(it -> "Fl " + it + " , ").orElse("");
      String value = option.valueName().isEmpty() ? "" : " Ar " + option.valueName();
      page.macro("It " + letter + "Fl -" + option.name() + value.replace("…", "..."));
      String choices =
          option.choices().isEmpty() ? "" : " (" + String.join(", ", option.choices()) + ")";
      page.text(option.summary() + choices);
    }
    page.macro("El");
  }

  private void command(Mdoc page, CommandSpec spec) {
    Stream<String> words =
        Stream.concat(Stream.of(spec.name()), spec.arguments().stream().map(ArgumentSpec::usage));
    page.macro("It Ic", words.toArray(String[]::new)).text(spec.description());
    catalog.kindOf(spec).ifPresent(kind -> page.text("What it changes: " + kind.changes(spec)));
    if (!spec.etcdctl().isEmpty()) {
      page.text("With etcdctl: " + spec.etcdctl() + ".");
    }
    if (!spec.options().isEmpty()) {
      page.macro("Pp");
      optionList(page, spec.options(), " -compact");
    }
    page.macro("Pp");
    spec.examples().forEach(example -> page.macro("Dl", example));
  }

  private static void surroundings(Mdoc page) {
    page.macro("Sh ENVIRONMENT").macro("Bl -tag -width Ds");
    entry(
        page,
        "Ev",
        "ETCDCTL_*",
        "Mean what they mean to etcdctl. Options beat them, and they beat" + " the context.");
    entry(page, "Ev", "ETCDSH_CONFIG", "The configuration file, in the place of the usual one.");
    entry(page, "Ev", "ETCDSH_ETCD_DIR", "A directory with etcd binaries for sandboxes.");
    entry(page, "Ev", "NO_COLOR", "No colours if it is set to anything.");
    page.macro("El").macro("Sh FILES").macro("Bl -tag -width Ds");
    entry(page, "Pa", "$XDG_CONFIG_HOME/etcdsh/config.yaml", "The contexts; ~/.config if not set.");
    entry(
        page,
        "Pa",
        "$XDG_STATE_HOME/etcdsh",
        "Journal and line history; ~/.local/state if not set.");
    entry(
        page,
        "Pa",
        "$XDG_CACHE_HOME/etcdsh/words",
        "Names that completion in other shells offers;" + " ~/.cache if not set.");
    page.macro("El");
  }

  private static void entry(Mdoc page, String macro, String name, String text) {
    page.macro("It " + macro, name).text(text);
  }

  private static void exits(Mdoc page) {
    page.macro("Sh EXIT STATUS").macro("Bl -tag -width Ds");
    for (ExitStatus exit : ExitStatus.values()) {
      page.macro("It", Integer.toString(exit.code())).text(exit.meaning());
    }
    page.macro("El").macro("Pp").text("A strict etcdctl line ends with etcdctl's own codes.");
  }

  private static void problems(Mdoc page) {
    page.macro("Sh DIAGNOSTICS")
        .text("A message that begins with error and a code tells one of these problems.")
        .macro("Ic explain")
        .text("followed by the code tells why it happens and what to do.")
        .macro("Bl -tag -width Ds");
    Arrays.stream(ProblemCode.values())
        .forEach(it -> entry(page, "Sy", it.text(), Explanation.of(it).meaning()));
    page.macro("El");
  }
}
