package io.etcdsh.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.Sandboxes.Lifetime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
  @TempDir private Path directory;

  @Test
  void planIsReadAsItWasWritten() throws Exception {
    HostPlan spare =
        plan(new SandboxSpec("t1", 3, Optional.empty(), false, true, Optional.empty(), false));
    HostPlan full =
        plan(
            new SandboxSpec(
                "t-2",
                1,
                Optional.of("3.6"),
                true,
                false,
                Optional.of(Path.of("/an odd=dir/\u00e9")),
                true));
    for (HostPlan plan : new HostPlan[] {spare, full}) {
      SandboxFolder folder = new SandboxFolder(directory);
      folder.writePlan(plan);
      assertThat(folder.readPlan()).contains(plan);
    }
  }

  @Test
  void fileThatIsNoPlanIsAbsent() throws Exception {
    SandboxFolder folder = new SandboxFolder(directory);
    assertThat(folder.readPlan()).isEmpty();
    Files.writeString(folder.plan(), "name=t1\nmembers=many\n");
    assertThat(folder.readPlan()).isEmpty();
  }

  private static HostPlan plan(SandboxSpec spec) {
    return new HostPlan(
        spec, "3.6.14", Path.of("/etcd dir/3.6.14"), Path.of("/data/t"), Lifetime.STOPPED);
  }
}
