package io.etcdsh;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.etcdsh.catalog.Commands;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the layout true: who may use whom, and what belongs where. */
class ArchitectureTest {
  private static final String ROOT = "io.etcdsh.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/remote/wire/"))
          .importPackages("io.etcdsh");

  /**
   * The table: a package and what it may use of ours. {@code command.*} stands for each of the
   * command groups, which may use {@code command} and its row, but never one another.
   */
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("problem", List.of()),
              Map.entry("model", List.of()),
              Map.entry("document", List.of()),
              Map.entry("line", List.of("problem")),
              Map.entry("script", List.of("line", "problem")),
              Map.entry("plan", List.of("model", "problem")),
              Map.entry("procedure", List.of("model", "plan", "problem")),
              Map.entry("disk", List.of("problem")),
              Map.entry("history", List.of("disk", "model", "problem")),
              Map.entry("journal", List.of("disk", "model", "plan", "problem", "procedure")),
              Map.entry("answer", List.of("document", "model", "problem")),
              Map.entry("metrics", List.of("model")),
              Map.entry("etcd", List.of("metrics", "model", "problem")),
              Map.entry("etcd.remote", List.of("etcd", "etcd.remote.wire", "model", "problem")),
              Map.entry("finding", List.of()),
              Map.entry("logs", List.of("finding")),
              Map.entry("alert", List.of("finding", "metrics", "problem")),
              Map.entry("evidence", List.of("disk", "etcd", "metrics", "model", "problem")),
              Map.entry(
                  "check", List.of("etcd", "evidence", "finding", "metrics", "model", "problem")),
              Map.entry(
                  "diagnosis",
                  List.of("check", "evidence", "finding", "metrics", "model", "problem")),
              Map.entry("live", List.of("document", "etcd", "model", "plan", "problem")),
              Map.entry("top", List.of("answer", "document", "etcd", "live", "model", "problem")),
              Map.entry("config", List.of("document", "etcd", "line", "model", "problem")),
              Map.entry("sandbox", List.of("disk", "line", "model", "problem")),
              Map.entry("node", List.of("line", "model", "problem", "sandbox")),
              Map.entry(
                  "command",
                  List.of(
                      "answer",
                      "config",
                      "document",
                      "etcd",
                      "history",
                      "journal",
                      "line",
                      "live",
                      "model",
                      "node",
                      "plan",
                      "problem",
                      "procedure",
                      "sandbox")),
              Map.entry(
                  "command.*",
                  List.of(
                      "command",
                      "hostshell",
                      "alert",
                      "answer",
                      "check",
                      "config",
                      "diagnosis",
                      "disk",
                      "document",
                      "etcd",
                      "evidence",
                      "finding",
                      "history",
                      "journal",
                      "line",
                      "live",
                      "logs",
                      "metrics",
                      "model",
                      "node",
                      "observe",
                      "plan",
                      "problem",
                      "procedure",
                      "sandbox")),
              Map.entry("hostshell", List.of("answer", "command", "config")),
              Map.entry(
                  "complete",
                  List.of(
                      "answer", "command", "config", "etcd", "history", "journal", "line", "model",
                      "problem", "sandbox")),
              Map.entry(
                  "observe", List.of("evidence", "etcd", "metrics", "model", "plan", "problem")),
              Map.entry("execute", List.of("etcd", "journal", "model", "node", "plan", "problem")),
              Map.entry("catalog", List.of("command", "command.*", "line", "problem")),
              Map.entry("render", List.of("answer", "document", "model", "problem")),
              Map.entry(
                  "session",
                  List.of(
                      "answer",
                      "catalog",
                      "command",
                      "command.session",
                      "hostshell",
                      "complete",
                      "config",
                      "document",
                      "etcd",
                      "execute",
                      "history",
                      "journal",
                      "line",
                      "live",
                      "model",
                      "node",
                      "observe",
                      "plan",
                      "problem",
                      "render",
                      "sandbox",
                      "script",
                      "top")),
              Map.entry(
                  "shell",
                  List.of(
                      "command",
                      "complete",
                      "config",
                      "document",
                      "etcd",
                      "history",
                      "line",
                      "live",
                      "model",
                      "problem",
                      "session"))));

  @Test
  void theScanSawTheProject() {
    assertThat(CLASSES.size()).isGreaterThan(150);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("io.etcdsh.(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle means that two rooms are one; move the shared piece below both")
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatTheTableAllows() {
    return packages().stream()
        .filter(name -> !name.equals("app"))
        .map(name -> DynamicTest.dynamicTest(name, () -> checkRow(name)));
  }

  private static List<String> packages() {
    return CLASSES.stream()
        .map(c -> c.getPackageName())
        .filter(name -> name.startsWith(ROOT))
        .map(name -> name.substring(ROOT.length()))
        .distinct()
        .sorted()
        .toList();
  }

  private static void checkRow(String name) {
    String row = name.startsWith("command.") ? "command.*" : topOf(name);
    assertThat(MAY_USE).as("the table has a row for %s", row).containsKey(row);
    List<String> allowed = new ArrayList<>();
    allowed.add(ROOT + name);
    if (!row.equals("command.*")) {
      allowed.add(ROOT + row + (row.equals("command") || row.equals("etcd") ? "" : ".."));
    }
    MAY_USE.get(row).forEach(used -> allowed.add(ROOT + used.replace(".*", "..")));
    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.etcdsh..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .because("architecture.md has the table; if it is wrong, change it there and here")
        .check(CLASSES);
  }

  /** Sub-packages share the row of their parent unless they have one of their own. */
  private static String topOf(String name) {
    return MAY_USE.containsKey(name) || !name.contains(".")
        ? name
        : topOf(name.substring(0, name.lastIndexOf('.')));
  }

  @Test
  void springAndJLineLiveAtTheRim() {
    onlyIn(
        "the core starts without a framework; adapt it in shell",
        List.of("io.etcdsh.shell..", "io.etcdsh.app.."),
        "org.springframework..",
        "org.jline..");
  }

  @Test
  void theEtcdClientLivesBehindItsPort() {
    onlyIn(
        "everything else speaks to etcd through the ports in etcd",
        List.of("io.etcdsh.etcd.remote.."),
        "io.etcd.jetcd..",
        "io.grpc..",
        "io.netty..",
        "com.google.protobuf..");
  }

  @Test
  void certificatesAreMadeInTheSandboxOnly() {
    onlyIn(
        "production certificates are not ours to make",
        List.of("io.etcdsh.sandbox.."),
        "org.bouncycastle..");
  }

  private static void onlyIn(String reason, List<String> rooms, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .because(reason)
        .check(CLASSES);
  }

  @Test
  void onlyTheRimTouchesTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.etcdsh.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("streams, environment and exit belong to app; take a Console or a value")
        .check(CLASSES);
  }

  @Test
  void timeAndChanceAreInjected() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.etcdsh.app..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callConstructor(java.util.Random.class)
        .because("what happens must be repeatable in a test; take a Clock or a supplier")
        .check(CLASSES);
  }

  @Test
  void valuesAreValues() {
    classes()
        .that()
        .resideInAnyPackage("io.etcdsh.model", "io.etcdsh.problem", "io.etcdsh.document")
        .and()
        .areTopLevelClasses()
        .should(beRecordEnumInterfaceOrFinal())
        .because("what crosses threads is immutable")
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> beRecordEnumInterfaceOrFinal() {
    return new ArchCondition<>("be a record, an enum, an interface or final") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean value =
            type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getModifiers().contains(JavaModifier.FINAL);
        events.add(new SimpleConditionEvent(type, value, type.getName()));
      }
    };
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(Common|Misc)\\w*|.*(Utils?|Helper|Manager|Impl)")
        .because("a function belongs to the type of its first argument, or to a small named class")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatBelongsThere() {
    classes()
        .that()
        .resideInAPackage("io.etcdsh..")
        .should(
            new ArchCondition<JavaClass>("live in a @NullMarked package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
              }
            })
        .check(CLASSES);
  }

  @Test
  void nothingThrowsGenericExceptions() {
    noMethods()
        .should()
        .declareThrowableOfType(Exception.class)
        .because("what a user or a cluster can cause is a Problem; the rest has a name")
        .check(CLASSES);
  }

  @Test
  void everyCommandIsARecordInTheCatalogue() {
    List<CommandType> types = Commands.ALL;
    List<String> names = types.stream().map(CommandType::spec).map(CommandSpec::name).toList();

    assertThat(names).doesNotHaveDuplicates();
    long records =
        CLASSES.stream()
            .filter(c -> c.isAssignableTo(Command.class) && !c.isInterface())
            .peek(c -> assertThat(c.isRecord()).as(c.getName()).isTrue())
            .count();
    assertThat(records).as("records of commands").isLessThanOrEqualTo(types.size());
    assertThat(records).isGreaterThan(10);
  }
}
