package io.etcdsh.catalog;

import io.etcdsh.command.CommandType;
import io.etcdsh.command.context.ContextAdd;
import io.etcdsh.command.context.ContextImport;
import io.etcdsh.command.context.ContextList;
import io.etcdsh.command.context.ContextRemove;
import io.etcdsh.command.context.ContextShow;
import io.etcdsh.command.context.ContextUse;
import io.etcdsh.command.diagnosis.DailyReport;
import io.etcdsh.command.diagnosis.Diagnose;
import io.etcdsh.command.diagnosis.VerifyConsistency;
import io.etcdsh.command.diagnosis.VerifyPartition;
import io.etcdsh.command.endpoint.EndpointHashKv;
import io.etcdsh.command.endpoint.EndpointHealth;
import io.etcdsh.command.endpoint.EndpointStatus;
import io.etcdsh.command.endpoint.Version;
import io.etcdsh.command.history.JournalExport;
import io.etcdsh.command.history.JournalList;
import io.etcdsh.command.history.JournalResume;
import io.etcdsh.command.history.JournalShow;
import io.etcdsh.command.history.Undo;
import io.etcdsh.command.kv.Get;
import io.etcdsh.command.logs.LogsAnalyze;
import io.etcdsh.command.maintenance.AlarmList;
import io.etcdsh.command.member.MemberAdd;
import io.etcdsh.command.member.MemberList;
import io.etcdsh.command.member.MemberPromote;
import io.etcdsh.command.member.MemberRemove;
import io.etcdsh.command.member.MemberUpdate;
import io.etcdsh.command.member.MoveLeader;
import io.etcdsh.command.metrics.AlertsCheck;
import io.etcdsh.command.metrics.AlertsExport;
import io.etcdsh.command.metrics.Metrics;
import io.etcdsh.command.sandbox.SandboxCommands;
import io.etcdsh.command.scaling.MemberReplace;
import io.etcdsh.command.scaling.ScaleIn;
import io.etcdsh.command.scaling.ScaleOut;
import io.etcdsh.command.session.Clear;
import io.etcdsh.command.session.Completion;
import io.etcdsh.command.session.Events;
import io.etcdsh.command.session.Exit;
import io.etcdsh.command.session.Explain;
import io.etcdsh.command.session.FeedSwitch;
import io.etcdsh.command.session.Help;
import io.etcdsh.command.session.History;
import io.etcdsh.command.session.RemoveAlias;
import io.etcdsh.command.session.Repeat;
import io.etcdsh.command.session.SaveAlias;
import io.etcdsh.command.session.SetSetting;
import io.etcdsh.command.session.ShowSettings;
import io.etcdsh.command.session.Source;
import io.etcdsh.command.session.Top;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of etcdsh: a command exists when it stands here. */
public final class Commands {
  /** All commands, in the order in which help shows them within their groups. */
  public static final List<CommandType> ALL =
      Stream.of(clusterAndKeys(), SandboxCommands.TYPES, contextsAndSession())
          .flatMap(List::stream)
          .toList();

  private Commands() {}

  private static List<CommandType> clusterAndKeys() {
    return List.of(
        MemberList.TYPE,
        MemberAdd.TYPE,
        MemberPromote.TYPE,
        MemberUpdate.TYPE,
        MemberRemove.TYPE,
        MoveLeader.TYPE,
        MemberReplace.TYPE,
        ScaleOut.TYPE,
        ScaleIn.TYPE,
        Undo.TYPE,
        JournalList.TYPE,
        JournalShow.TYPE,
        JournalResume.TYPE,
        JournalExport.TYPE,
        EndpointStatus.TYPE,
        EndpointHealth.TYPE,
        EndpointHashKv.TYPE,
        AlarmList.TYPE,
        DailyReport.TYPE,
        Diagnose.TYPE,
        VerifyConsistency.TYPE,
        VerifyPartition.TYPE,
        Metrics.TYPE,
        AlertsCheck.TYPE,
        AlertsExport.TYPE,
        Top.TYPE,
        LogsAnalyze.TYPE,
        Get.TYPE);
  }

  private static List<CommandType> contextsAndSession() {
    return List.of(
        ContextList.TYPE,
        ContextUse.TYPE,
        ContextShow.TYPE,
        ContextAdd.TYPE,
        ContextRemove.TYPE,
        ContextImport.TYPE,
        Help.TYPE,
        Explain.TYPE,
        Version.TYPE,
        History.TYPE,
        Events.TYPE,
        FeedSwitch.TYPE,
        Repeat.TYPE,
        SaveAlias.TYPE,
        RemoveAlias.TYPE,
        SetSetting.TYPE,
        ShowSettings.TYPE,
        Source.TYPE,
        Completion.TYPE,
        Clear.TYPE,
        Exit.TYPE);
  }
}
