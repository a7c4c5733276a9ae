package io.etcdsh.complete;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Mode;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Context;
import io.etcdsh.config.SettingList;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Inventory;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ToldAlarm;
import io.etcdsh.sandbox.SandboxStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The values that there are around a session. What lives elsewhere is looked up in the background
 * and kept for some seconds; until it is there, nothing is offered. Thread-safe.
 */
public final class LiveValues implements Values {
  /** Limit for all requests of a look; whoever waits longer has typed on. */
  private static final Duration DEADLINE = Duration.ofSeconds(1);

  /** Long enough for the keys that somebody presses in a row, short enough to see a change. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final Surroundings around;
  private final AtomicReference<Runnable> listener = new AtomicReference<>(() -> {});
  private final Lookup<Keys, KeyPage> keys;
  private final Lookup<Surroundings, List<SandboxStatus>> sandboxes;
  private final Lookup<Surroundings, List<Context>> contexts;
  private final Lookup<ClusterId, List<Proposal>> entries;
  private final Lookup<Path, FileListing> files;
  private final ClusterNames names;

  private record Keys(ClusterReader cluster, String prefix) {}

  /** Values around {@code around}; {@code nanoClock} is {@link System#nanoTime}. */
  public LiveValues(Surroundings around, LongSupplier nanoClock) {
    this.around = around;
    Runnable arrived = () -> listener.get().run();
    keys = new Lookup<>(it -> find(it, nanoClock), FRESH, nanoClock, arrived);
    sandboxes = new Lookup<>(it -> it.sandboxes().list().toOptional(), FRESH, nanoClock, arrived);
    contexts = new Lookup<>(it -> it.contexts().all().toOptional(), FRESH, nanoClock, arrived);
    entries =
        new Lookup<>(
            it -> Optional.of(EntryProposals.of(around.journal(), it)), FRESH, nanoClock, arrived);
    files = new Lookup<>(it -> Optional.of(FileListing.of(it)), FRESH, nanoClock, arrived);
    names = new ClusterNames(DEADLINE, FRESH, nanoClock, arrived);
  }

  /** Names who is told, on any thread, that something new is known. */
  public void onArrival(Runnable action) {
    listener.set(action);
  }

  /** Whether something is being looked up. */
  public boolean busy() {
    return names.busy()
        || Stream.of(keys, sandboxes, contexts, entries, files).anyMatch(Lookup::busy);
  }

  @Override
  public List<Proposal> of(ValueKind kind, Slot slot) {
    return switch (kind) {
      case FREE, COMMAND -> List.of();
      case ALIAS -> aliases();
      case CONTEXT -> contexts();
      case MEMBER -> here(slot) ? members(members(), slot) : List.of();
      case LEARNER -> here(slot) ? members(members().filter(Member::learner), slot) : List.of();
      case TRANSFEREE -> here(slot) ? members(transferees(), slot) : List.of();
      case ENDPOINT -> endpoints();
      case KEY -> here(slot) ? keys(slot) : List.of();
      case USER -> named(Inventory.USERS, slot);
      case ROLE -> named(Inventory.ROLES, slot);
      case LEASE -> named(Inventory.LEASES, slot);
      case ALARM -> here(slot) ? alarms() : List.of();
      case FILE -> files(slot);
      case SANDBOX -> sandboxes();
      case SANDBOX_MEMBER -> sandboxMembers(slot);
      case ENTRY -> here(slot) ? entries() : List.of();
      case SETTING -> settings();
      case SETTING_VALUE -> settingValues(slot);
      case FORMAT -> formats(slot);
    };
  }

  /** Whether the line goes to the cluster that we know. */
  private boolean here(Slot slot) {
    Optional<String> named = Optional.ofNullable(slot.given().get("context"));
    return named.map(Optional::of).map(around.context()::equals).orElse(true)
        && !slot.given().containsKey("endpoints");
  }

  private List<Proposal> contexts() {
    String heading = "contexts";
    List<Context> read = contexts.now(around).orElse(List.of());
    return read.isEmpty()
        ? around.contextNames().stream().map(it -> Proposal.of(it, "").in(heading)).toList()
        : read.stream().map(it -> Proposal.of(it.name(), told(it)).in(heading)).toList();
  }

  private static String told(Context context) {
    String more = context.endpoints().size() > 1 ? ", ..." : "";
    return context.endpoints().getFirst().text()
        + more
        + (context.readOnly() ? " read-only" : "")
        + (context.guarded() ? " protected" : "");
  }

  private Stream<Member> members() {
    return around.connection().members().stream().flatMap(list -> list.members().stream());
  }

  private List<Proposal> members(Stream<Member> some, Slot slot) {
    return new MemberProposals(members().toList()).of(some.toList(), slot);
  }

  private Stream<Member> transferees() {
    List<MemberId> leaders =
        around.connection().visits().values().stream()
            .filter(MemberVisit::answered)
            .flatMap(visit -> visit.last().stream())
            .map(MemberStatus::leader)
            .toList();
    return members()
        .filter(member -> !member.learner() && member.started())
        .filter(member -> !leaders.contains(member.id()));
  }

  private List<Proposal> endpoints() {
    return members()
        .flatMap(it -> it.clientUrls().stream().map(url -> Proposal.of(url, it.name())))
        .map(it -> it.in("endpoints"))
        .toList();
  }

  /**
   * A folder that is known as a whole answers for all that is typed in it; else the cluster is
   * asked for what begins as the typed text does, which is less.
   */
  private List<Proposal> keys(Slot slot) {
    return around
        .cluster()
        .flatMap(
            cluster -> {
              Keys folder = new Keys(cluster, KeyProposals.folder(slot.current()));
              boolean whole = keys.peek(folder).filter(page -> !page.cut()).isPresent();
              return keys.now(whole ? folder : new Keys(cluster, slot.current()));
            })
        .map(page -> new KeyProposals(page, slot).all())
        .orElse(List.of());
  }

  private List<Proposal> named(Inventory inventory, Slot slot) {
    return here(slot)
        ? around
            .cluster()
            .map(cluster -> names.of(cluster, inventory, slot.current()))
            .orElse(List.of())
        : List.of();
  }

  /** As the members told when they were last looked at. */
  private List<Proposal> alarms() {
    return around.connection().visits().values().stream()
        .flatMap(visit -> visit.last().stream())
        .flatMap(status -> status.errors().stream())
        .flatMap(error -> ToldAlarm.of(error).stream())
        .map(ToldAlarm::name)
        .distinct()
        .sorted()
        .map(name -> Proposal.of(name, "").in("alarms"))
        .toList();
  }

  private static Optional<KeyPage> find(Keys wanted, LongSupplier nanoClock) {
    long end = nanoClock.getAsLong() + DEADLINE.toNanos();
    return KeyWalk.of(
        wanted.prefix(),
        query -> {
          Duration left = Duration.ofNanos(end - nanoClock.getAsLong());
          return left.isPositive()
              ? wanted.cluster().range(query, left).toOptional()
              : Optional.empty();
        });
  }

  private List<Proposal> files(Slot slot) {
    return FileListing.directory(slot.current(), around.home())
        .flatMap(files::now)
        .map(listing -> listing.proposals(slot.current()))
        .orElse(List.of());
  }

  private List<Proposal> sandboxes() {
    return sandboxes.now(around).orElse(List.of()).stream()
        .map(
            it ->
                Proposal.of(it.name(), "etcd " + it.etcd() + ", " + it.used().size() + " members"))
        .map(it -> it.in("sandboxes"))
        .toList();
  }

  private List<Proposal> sandboxMembers(Slot slot) {
    List<SandboxStatus> all = sandboxes.now(around).orElse(List.of());
    Optional<String> wanted = Optional.ofNullable(slot.given().get("name")).or(around::sandbox);
    return all.stream()
        .filter(it -> wanted.map(it.name()::equals).orElse(all.size() == 1))
        .flatMap(
            sandbox ->
                sandbox.used().stream()
                    .map(
                        it ->
                            Proposal.of(it.name(), it.condition().name().toLowerCase(Locale.ROOT)))
                    .map(it -> it.in("members of " + sandbox.name())))
        .toList();
  }

  private List<Proposal> aliases() {
    return around.aliases().stream().map(it -> Proposal.of(it.name(), it.text())).toList();
  }

  private List<Proposal> entries() {
    return around.connection().clusterId().flatMap(entries::now).orElse(List.of());
  }

  private static List<Proposal> settings() {
    return SettingList.ALL.stream().map(it -> Proposal.of(it.name(), it.summary())).toList();
  }

  private List<Proposal> settingValues(Slot slot) {
    return slot.arguments().stream()
        .findFirst()
        .flatMap(SettingList::named)
        .map(
            setting -> {
              String now = setting.read().apply(around.settings());
              return setting.values().stream()
                  .map(value -> Proposal.of(value, value.equals(now) ? "now" : ""))
                  .toList();
            })
        .orElse(List.of());
  }

  private static List<Proposal> formats(Slot slot) {
    return Arrays.stream(OutputFormat.values())
        .filter(format -> slot.mode() == Mode.OWN || format.ofEtcdctl())
        .map(format -> Proposal.of(format.text(), "").in("formats"))
        .toList();
  }
}
