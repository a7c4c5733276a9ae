package io.etcdsh.command.context;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Context;
import io.etcdsh.config.ImportedContext;
import io.etcdsh.config.UserPath;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code context add NAME --endpoints=…}. The options have the names of global ones, but say here
 * what to save and nothing about this line's cluster.
 *
 * @param context with paths as they were written
 */
public record ContextAdd(Context context) implements LocalCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "context add",
                  Group.CONTEXT,
                  "Save a new context",
                  "Saves a way to reach a cluster under a name. Nothing is sent to the cluster."
                      + " Passwords are not saved: they are asked for, or read from a file.")
              .withArguments(new ArgumentSpec("NAME", "what to call it", ArgumentSpec.Count.ONE))
              .withOptions(options())
              .likeEtcdctl("ETCDCTL_ENDPOINTS, ETCDCTL_CACERT and so on, set for each line")
              .withExamples(
                  "context add dev --endpoints 127.0.0.1:2379",
                  "context add prod --endpoints https://10.0.0.1:2379 --cacert ca.crt --protected"),
          arguments -> ContextAddReader.read(arguments).map(ContextAdd::new));

  private static OptionSpec[] options() {
    return new OptionSpec[] {
      OptionSpec.of("endpoints", OptionKind.LIST, "HOST:PORT,…", "where to reach the cluster"),
      file("cacert", "certificates of the authorities to trust"),
      file("cert", "client certificate"),
      file("key", "key of the client certificate"),
      OptionSpec.flag("insecure-skip-tls-verify", "take any server certificate (for tests only)"),
      OptionSpec.of("user", OptionKind.TEXT, "NAME", "whom to log in as"),
      file("password-file", "file whose first line is the password"),
      OptionSpec.flag("read-only", "refuse every change through this context"),
      OptionSpec.flag("protected", "want the name typed before every change"),
      OptionSpec.of("color", OptionKind.TEXT, "COLOR", "color of the name in the prompt")
          .withChoices(Context.COLOURS),
      OptionSpec.of("command-timeout", OptionKind.DURATION, "TIME", "limit for a call"),
      OptionSpec.of("dial-timeout", OptionKind.DURATION, "TIME", "limit for a connection")
    };
  }

  private static OptionSpec file(String name, String summary) {
    return OptionSpec.of(name, OptionKind.TEXT, "FILE", summary).naming(ValueKind.FILE);
  }

  @Override
  public Result<ContextChangeAnswer> perform(Scope scope) {
    Optional<Path> home = scope.environment().home();
    TlsFiles tls = context.tls();
    Context absolute =
        context
            .withTls(
                new TlsFiles(
                    tls.caCert().map(path -> absolute(path, home)),
                    tls.cert().map(path -> absolute(path, home)),
                    tls.key().map(path -> absolute(path, home)),
                    tls.skipVerify()))
            .withPasswordFile(context.passwordFile().map(path -> absolute(path, home)));
    return ContextAdding.add(scope, new ImportedContext(absolute, List.of()));
  }

  /** The file is read from anywhere later, so a relative path would not do. */
  private static Path absolute(Path path, Optional<Path> home) {
    return UserPath.expand(path, home).toAbsolutePath().normalize();
  }
}
