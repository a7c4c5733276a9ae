package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Situation;
import io.etcdsh.command.member.ChangedMembers.Kind;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code member add}.
 *
 * @param name what the member will be called
 * @param peerUrls where it will serve the others, checked
 * @param learner whether it joins without a vote: our default, and etcdctl's exception
 */
public record MemberAdd(String name, List<String> peerUrls, boolean learner)
    implements ChangeCommand {
  private static final String LEARNER = "learner";
  private static final String VOTER = "voter";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "member add",
              Group.CLUSTER,
              "Add a member to the list, as a learner",
              "Makes the cluster expect a new member and shows how to start it. It joins as a"
                  + " learner, which has no vote and so cannot endanger the quorum; 'member"
                  + " promote' gives it one when it has caught up. A line that begins with etcdctl"
                  + " adds a voter, as etcdctl does.")
          .withArguments(new ArgumentSpec("NAME", "what it will be called", ArgumentSpec.Count.ONE))
          .withOptions(
              PeerUrlsOption.SPEC,
              OptionSpec.flag(LEARNER, "join without a vote (the default)"),
              OptionSpec.flag(VOTER, "join with a vote at once, before it has started").ofOurs())
          .likeEtcdctl("etcdctl member add NAME --learner --peer-urls=URL")
          .withExamples("member add m4 --peer-urls=http://10.0.0.4:2380")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, MemberAdd::read);

  /** Copies the list. */
  public MemberAdd {
    peerUrls = List.copyOf(peerUrls);
  }

  /** The checks of {@code member_command.go}, memberAddCommandFunc, in its order. */
  private static Result<MemberAdd> read(Arguments arguments) {
    if (arguments.words().isEmpty()) {
      return Result.failed(
          bad("The new member needs a name.", "member name not provided", "Write it first."));
    }
    if (arguments.words().size() > 1) {
      return Result.failed(tooMany(arguments.words()));
    }
    if (arguments.flag(LEARNER) && arguments.flag(VOTER)) {
      return Result.failed(
          bad("--learner and --voter exclude each other.", "", "Give one or neither."));
    }
    boolean learner =
        arguments.mode() == Mode.ETCDCTL ? arguments.flag(LEARNER) : !arguments.flag(VOTER);
    return PeerUrlsOption.read(arguments)
        .map(urls -> new MemberAdd(arguments.words().getFirst(), urls, learner));
  }

  private static Problem tooMany(List<String> words) {
    String meant =
        words.stream()
            .filter(word -> word.toLowerCase(Locale.ROOT).startsWith("http"))
            .map(word -> ", did you mean --peer-urls=" + word)
            .collect(Collectors.joining());
    return bad(
        "The new member has one name.", "too many arguments" + meant, "Use --peer-urls for URLs.");
  }

  private static Problem bad(String what, String why, String hint) {
    return Problem.of(ProblemCode.BAD_ARGUMENTS, what, why, hint);
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return Result.ok(Planning.of(view, new Step.AddMember(name, peerUrls, learner)));
  }

  @Override
  public Answer answer(Plan plan, List<StepResult> results) {
    MemberChange change = MemberChanges.change(results);
    MemberId id = change.added().map(Member::id).orElse(MemberId.NONE);
    return new ChangedMembersAnswer(new ChangedMembers(Kind.ADDED, id, name, change), name);
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return MemberChanges.refusal(format);
  }
}
