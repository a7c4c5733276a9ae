package io.etcdsh.problem;

import java.util.List;

/** What to say about lines that cannot be understood, and about things of this machine. */
final class LineExplanations {
  static final List<Explanation> ALL =
      List.of(
          new Explanation(
              ProblemCode.UNKNOWN_COMMAND,
              "No such command.",
              "The first words of the line name no command. Words cannot be shortened, except"
                  + " on a line that begins with etcdctl. A command of etcdctl that etcdsh does not"
                  + " have yet is told as such.",
              List.of(
                  "'help' lists all commands; TAB after a word offers those that go on with it.",
                  "What only etcdctl has, run with etcdctl itself.")),
          new Explanation(
              ProblemCode.BAD_OPTION,
              "No such option, an option without its value, or a value that does not fit.",
              "Options are written --name value or --name=value. A flag takes no value but"
                  + " =true and =false. An option can belong to one command only.",
              List.of(
                  "COMMAND --help lists the options of a command, 'help options' those of every"
                      + " command.",
                  "Durations are written like 500ms, 10s or 1m30s.")),
          new Explanation(
              ProblemCode.BAD_ARGUMENTS,
              "Too few or too many arguments, or arguments that exclude each other.",
              "The command got another number of words than it takes, two options that cannot"
                  + " stand together, or a text that cannot be what it must be. Nothing was sent.",
              List.of(
                  "COMMAND --help shows how a command is written, with examples.",
                  "A key or a name with blanks needs quotes; one that begins with - goes after"
                      + " --.")),
          new Explanation(
              ProblemCode.BAD_FEATURE,
              "A value of an option that etcdctl calls a bad feature: format, order,"
                  + " consistency.",
              "The format, the order or the consistency is not one that there is, or the"
                  + " answer of this command has no such form: etcdctl has no table of everything,"
                  + " either.",
              List.of(
                  "Choose another format with -w, for example -w json.",
                  "COMMAND --help lists the values of its options.")),
          new Explanation(
              ProblemCode.BAD_QUOTING,
              "A quote that never ends.",
              "The line has a ' or a \" that is opened and not closed, or it ends with a"
                  + " backslash. Quotes work as in a POSIX shell.",
              List.of("Close the quote, or write \\\" or \\' for the character itself.")),
          new Explanation(
              ProblemCode.UNKNOWN_MEMBER,
              "A member name or ID that fits none, or more than one.",
              "A member is called by its name, its ID in hex or decimal, one of its URLs, or"
                  + " the beginning of name or ID. A member that was added and has not started yet"
                  + " has no name. Two members can have one name.",
              List.of(
                  "'member list' shows names and IDs.",
                  "If several fit, write more of it, or the ID.")),
          new Explanation(
              ProblemCode.NOT_FOUND,
              "A context, sandbox, setting or file that does not exist.",
              "The name is mistyped, or the thing was removed. A sandbox that a shell was"
                  + " opened on ends with that shell.",
              List.of("'context list', 'sandbox list' and 'show' list what there is.")),
          new Explanation(
              ProblemCode.BAD_CONFIG,
              "The configuration file cannot be used.",
              "The file of the contexts is no YAML of the expected form, has a key that"
                  + " nobody knows, or could be changed by others. The message names file and line."
                  + " Nothing is guessed from half a file.",
              List.of(
                  "Mend the line that is named, or move the file away and make the contexts anew"
                      + " with 'context add dev --endpoints 127.0.0.1:2379'.",
                  "A file that others can write: chmod go-w FILE.")),
          new Explanation(
              ProblemCode.FILE,
              "A file could not be read or written.",
              "The file or its directory does not exist, permissions forbid it, or the disk"
                  + " is full. Nothing else was done.",
              List.of(
                  "Look at the path that is named: ls -ld, df.",
                  "Files of etcdsh lie below XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME and"
                      + " XDG_RUNTIME_DIR.")),
          new Explanation(
              ProblemCode.SANDBOX,
              "A sandbox could not do what was asked.",
              "The member is not in a state for it (a killed one cannot be paused), the name is"
                  + " taken, or an etcd process did not start. Practice only: no cluster of yours"
                  + " is touched.",
              List.of(
                  "'sandbox status' shows the members and the cuts between them.",
                  "'sandbox restart m1' starts a killed member again; 'sandbox heal' ends all"
                      + " cuts and delays.")),
          new Explanation(
              ProblemCode.NO_ETCD,
              "No etcd binary could be had.",
              "A sandbox runs real etcd. None of the wanted version is on this machine, and"
                  + " it could be neither downloaded nor built nor taken from the distribution.",
              List.of(
                  "Put an etcd of that version into the PATH, or name its directory as the README"
                      + " tells under etcd itself.",
                  "Ask for another version: 'sandbox --etcd 3.5'.")),
          new Explanation(
              ProblemCode.UNAVAILABLE,
              "Not available now, for example outside a terminal.",
              "Something had to be asked, a password or an approval, and there is no terminal"
                  + " to ask at.",
              List.of(
                  "A password: give --password-file FILE.",
                  "An approval: give --yes, or --confirm NAME for what is severe; look at it with"
                      + " --dry-run first.")),
          new Explanation(
              ProblemCode.INTERRUPTED,
              "Interrupted by the user.",
              "Ctrl-C, or a signal, ended the line. A request that was sent before may have"
                  + " been carried out.",
              List.of(
                  "After a change: 'journal list' shows what was made, 'journal resume' goes on"
                      + " with the rest.")),
          new Explanation(
              ProblemCode.INTERNAL,
              "A bug of etcdsh.",
              "Something happened that must not happen. It is no fault of the line or of the"
                  + " cluster.",
              List.of(
                  "Report it with the whole message and, from a shell, with the file bugs.log in"
                      + " the state directory.",
                  "After a change: 'journal list' shows what was made.")));

  private LineExplanations() {}
}
