package io.etcdsh.catalog;

import io.etcdsh.command.CommandType;
import io.etcdsh.command.endpoint.EndpointHashKv;
import io.etcdsh.command.endpoint.EndpointHealth;
import io.etcdsh.command.endpoint.EndpointStatus;
import io.etcdsh.command.kv.Get;
import io.etcdsh.command.maintenance.AlarmList;
import io.etcdsh.command.maintenance.Version;
import io.etcdsh.command.member.MemberList;
import io.etcdsh.command.session.Help;
import java.util.List;

/** The catalogue of etcdsh: a command exists when it stands here. */
public final class Commands {
  /** All commands, in the order in which help shows them within their groups. */
  public static final List<CommandType> ALL =
      List.of(
          MemberList.TYPE,
          EndpointStatus.TYPE,
          EndpointHealth.TYPE,
          EndpointHashKv.TYPE,
          AlarmList.TYPE,
          Get.TYPE,
          Help.TYPE,
          Version.TYPE);

  private Commands() {}
}
