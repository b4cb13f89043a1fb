package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.benchmarks.shared.Python;
import org.vaezoo.benchmarks.shared.StandIn;
import org.vaezoo.core.order.Ordered;

/** Whole processes; how fast they are is no test. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class StepsBenchmarkTest {

  @TempDir private Path folder;

  @Test
  void everySideIsRunInEveryPair() throws IOException {
    String report =
        "{\"rounds\": [{\"seconds\": 1, \"loss\": 200}], \"firstStepAt\": 2e9,"
            + " \"firstCallSeconds\": 1, \"warmUpSeconds\": 1, \"peakResidentMegabytes\": 1}";
    String prepared =
        "{\"givenLoss\": 547.3176879882812, \"operations\": 65699840, \"fastest\": \"highest\"}";
    Python python = StandIn.in(folder, Ordered.map("steps", report, "prepare", prepared));
    List<String> said = new ArrayList<>();
    StepsOfModel measured = measure(Optional.of(python), 2, said);
    assertThat(measured.processes())
        .extracting(process -> process.pair() + " " + process.side().label())
        .containsExactly(
            "1 ours",
            "1 ours_eager",
            "1 python_eager",
            "1 python_compile",
            "2 python_compile",
            "2 python_eager",
            "2 ours_eager",
            "2 ours");
    assertThat(measured.of(Side.PYTHON_EAGER).get(0).task().matmul()).isEqualTo("highest");
    assertThat(measured.of(Side.PYTHON_EAGER).get(0).task().compiled()).isFalse();
    assertThat(measured.row().cells().keySet())
        .containsExactlyInAnyOrderElementsOf(StepsTables.STEPS.names());
    assertThat(said).hasSize(3).last().asString().startsWith("mlp-128, threads 1, pair 2");
  }

  /** An untrained model is at 784 log 2 = 543 nats; both modes make the same steps. */
  @Test
  void withoutPythonBothOfOurModesTrainTheSame() throws IOException {
    StepsOfModel measured = measure(Optional.empty(), 1, new ArrayList<>());
    assertThat(measured.processes())
        .extracting(MeasuredProcess::side)
        .containsExactly(Side.OURS, Side.OURS_EAGER);
    double compiled = measured.of(Side.OURS).get(0).report().loss();
    double eager = measured.of(Side.OURS_EAGER).get(0).report().loss();
    assertThat(compiled).isBetween(200.0, 500.0);
    assertThat(eager / compiled).isBetween(1 - 1e-4, 1 + 1e-4);
    assertThat(measured.of(Side.OURS).get(0).firstStepSeconds()).isPositive();
  }

  private StepsOfModel measure(Optional<Python> python, int pairs, List<String> said)
      throws IOException {
    StepsSettings settings =
        new StepsSettings(List.of(BenchmarkModel.MLP_128), List.of(1), pairs, 2, Optional.of(5), 2);
    return new StepsBenchmark(settings, python, folder, said::add).measure().get(0);
  }
}
