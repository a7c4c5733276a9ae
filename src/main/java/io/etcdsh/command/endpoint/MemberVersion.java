package io.etcdsh.command.endpoint;

import io.etcdsh.command.Scope;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * What a member runs.
 *
 * @param name of the member; empty for an endpoint of nobody
 * @param endpoint where it was asked; empty if it could not be asked
 * @param version of its server; empty if it did not answer
 * @param reason why it did not answer; empty if it did
 */
public record MemberVersion(String name, String endpoint, String version, String reason) {

  /** Asks every member of the cluster at once. */
  public static Result<List<MemberVersion>> ask(Scope scope) {
    return Surveyor.statuses(scope)
        .map(survey -> survey.sightings().stream().map(MemberVersion::of).toList());
  }

  private static MemberVersion of(Sighting<MemberStatus> sighting) {
    return new MemberVersion(
        sighting.name(),
        sighting.address(),
        sighting.status().map(MemberStatus::version).orElse(""),
        sighting.reply().failure().map(Verdict::reason).orElse(""));
  }
}
