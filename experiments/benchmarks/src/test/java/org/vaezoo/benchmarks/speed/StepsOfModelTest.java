package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.benchmarks.shared.ProcessOutput;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.figure.FigureFormats;

class StepsOfModelTest {

  private static final StepsTask TASK =
      new StepsTask(
          JsonNodeFactory.instance.objectNode(), "i", "p", "g", 2, "medium", true, 40, 3, 10);

  /** What a process of Python prints: words of libraries, then the report. */
  private static final String SAID =
      """
      a warning of some library
      {"rounds": [{"seconds": 0.5, "loss": 210.0}, {"seconds": 0.2, "loss": 205.0},
      """
              .strip()
          + " {\"seconds\": 0.1, \"loss\": 200.0}], \"firstStepAt\": 1003.5, \"firstCallSeconds\":"
          + " 0.75, \"warmUpSeconds\": 1.5, \"peakResidentMegabytes\": 700}\n";

  @Test
  void aReportOfEitherLanguageIsRead() throws IOException {
    StepsReport report = StepsReport.of(new ProcessOutput(0, SAID));
    assertThat(report.secondsOfStep(10)).isEqualTo(0.02);
    assertThat(report.warmUpLost(40, 10)).isCloseTo(1.5 - 40 * 0.02, within(1e-12));
    assertThat(report.loss()).isEqualTo(200);
    MeasuredProcess process = new MeasuredProcess(Side.OURS, 1, TASK, 1000, report);
    assertThat(process.stepsPerSecond()).isEqualTo(50);
    assertThat(process.firstStepSeconds()).isEqualTo(3.5);
    Row row = process.row(BenchmarkModel.LADDER);
    assertThat(row.cells().keySet()).containsExactlyElementsOf(StepsTables.PROCESSES.names());
  }

  @Test
  void whatIsNoReportIsRefused() {
    assertThatThrownBy(() -> StepsReport.of(new ProcessOutput(0, "words alone\n")))
        .isInstanceOf(IOException.class);
  }

  /** Of three pairs: 10 / 4, 20 / 10, 30 / 20. */
  @Test
  void aRatioIsOfTheMediansWithTheEndsOfThePairs() {
    StepsOfModel measured = measured(Optional.of(new PythonAnswer(500.01, 1e9, "highest")));
    assertThat(measured.ratio(Side.PYTHON_EAGER)).contains(new MedianAndRange(2, 1.5, 2.5));
    assertThat(measured.ratio(Side.OURS_EAGER)).isEmpty();
    Row row = measured.row();
    assertThat(StepsTables.STEPS.names()).containsAll(row.cells().keySet());
    assertThat(row.cells())
        .containsEntry("model", "mlp-400")
        .containsEntry("threads", 2L)
        .containsEntry("pairs", 3L)
        .containsEntry("ours_steps_per_s", 20.0)
        .containsEntry("ours_steps_per_s_least", 10.0)
        .containsEntry("ours_steps_per_s_greatest", 30.0)
        .containsEntry("ratio_over_eager", 2.0)
        .containsEntry("ratio_over_eager_least", 1.5)
        .containsEntry("loss_ours_nats", 120.0)
        .containsEntry("gflop_per_s", 20.0)
        .containsEntry("share_of_peak", 0.25)
        .containsEntry("python_matmul", "highest")
        .doesNotContainKey("ratio_over_compile");
    assertThat((double) row.cells().get("given_loss_difference")).isCloseTo(2e-5, within(1e-12));
    assertThat(measured.rows()).hasSize(6);
  }

  @Test
  void withoutPythonOurSideStandsAlone() {
    Row row = measured(Optional.empty()).row();
    assertThat(row.cells()).containsKey("peak_gflop_per_s").doesNotContainKey("share_of_peak");
  }

  @Test
  void theFigureShowsEveryModel() {
    List<StepsOfModel> measured = List.of(measured(Optional.empty()));
    assertThat(FigureFormats.svg(StepsSummary.drawing(measured)))
        .startsWith("<svg")
        .contains("mlp-400, 2", "over Python, eager")
        .doesNotContain("over torch.compile");
    assertThat(StepsSummary.lines(measured)).hasSize(2).allMatch(line -> line.size() == 6);
  }

  @Test
  void spreadIsMedianAndEnds() {
    MedianAndRange even = MedianAndRange.of(List.of(4.0, 1.0, 3.0, 2.0), Double::doubleValue);
    assertThat(even).isEqualTo(new MedianAndRange(2.5, 1, 4));
    assertThat(even.text("%.1f")).isEqualTo("2.5 [1.0-4.0]");
    assertThat(MedianAndRange.of(List.of(7.0, 5.0, 6.0), Double::doubleValue).median())
        .isEqualTo(6);
  }

  @Test
  void settingsThatMeasureNothingAreRefused() {
    assertThatThrownBy(() -> settings(List.of(0), 1))
        .hasMessage("threads: expected at least 1, found 0");
    assertThatThrownBy(() -> settings(List.of(1), 0))
        .hasMessage("rounds: expected at least 1, found 0");
    assertThat(settings(List.of(1), 1).warmUp(BenchmarkModel.IWAE_50)).isEqualTo(20);
  }

  private static StepsSettings settings(List<Integer> threads, int rounds) {
    return new StepsSettings(
        List.of(BenchmarkModel.MLP_400), threads, 1, rounds, Optional.empty(), 4);
  }

  private static StepsOfModel measured(Optional<PythonAnswer> python) {
    List<MeasuredProcess> processes = new ArrayList<>();
    double[] ours = {10, 20, 30};
    double[] theirs = {4, 10, 20};
    for (int pair = 1; pair <= 3; pair++) {
      processes.add(process(Side.OURS, pair, ours[pair - 1]));
      processes.add(process(Side.PYTHON_EAGER, pair, theirs[pair - 1]));
    }
    return new StepsOfModel(BenchmarkModel.MLP_400, 2, processes, 500, python, 80);
  }

  private static MeasuredProcess process(Side side, int pair, double stepsPerSecond) {
    StepsReport.Round round = new StepsReport.Round(10 / stepsPerSecond, 120);
    return new MeasuredProcess(
        side, pair, TASK, 0, new StepsReport(List.of(round), 3, 0.5, 5, 100));
  }
}
