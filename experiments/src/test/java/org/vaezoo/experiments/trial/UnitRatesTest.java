package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.experiments.trial.TrialCases.NO_VALIDATION;
import static org.vaezoo.experiments.trial.TrialCases.ON_VALIDATION;
import static org.vaezoo.experiments.trial.TrialCases.TRAINING;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;

/** The rates of units that each validation of a trial writes. */
class UnitRatesTest {

  private static final int UNITS = 4;
  @TempDir Path folder;

  /** A row an epoch and unit; together they are the rate of the epoch. */
  @Test
  void unitRatesAreThoseOfEachValidation() throws IOException {
    TrialRun run = TrialRun.in(folder, "units", TRAINING, ON_VALIDATION);
    assertThat(run.toTheEnd()).isPresent();
    List<CSVRecord> units = run.unitRates();
    assertThat(units).hasSize(3 * UNITS);
    assertThat(units.get(0).toMap().keySet())
        .containsExactlyInAnyOrder("epoch", "step", "split", "group", "unit", "rate_nats");
    for (int row = 0; row < units.size(); row++) {
      int epoch = row / UNITS + 1;
      assertThat(units.get(row).toMap())
          .containsEntry("epoch", "" + epoch)
          .containsEntry("step", "" + 8 * epoch)
          .containsEntry("split", "validation")
          .containsEntry("group", "z")
          .containsEntry("unit", "" + row % UNITS);
    }
    for (CSVRecord metrics : run.metricsOfValidation()) {
      double sum =
          units.stream()
              .filter(unit -> unit.get("epoch").equals(metrics.get("epoch")))
              .mapToDouble(unit -> Double.parseDouble(unit.get("rate_nats")))
              .sum();
      assertThat(sum).isCloseTo(Double.parseDouble(metrics.get("rate_nats")), within(1e-4));
    }
    for (int unit = 0; unit < UNITS; unit++) {
      assertThat(Double.parseDouble(units.get(2 * UNITS + unit).get("rate_nats")))
          .as("the last row is the measured rate")
          .isEqualTo(run.found("units").get(unit).cells().get("rate_nats"));
    }
  }

  @Test
  void withoutValidationThereAreNoUnitRates() throws IOException {
    TrialRun run = TrialRun.in(folder, "unseen", TRAINING, NO_VALIDATION);
    assertThat(run.stoppedAfter(9)).isEmpty();
    assertThat(run.toTheEnd()).isPresent();
    assertThat(run.path().resolve("metrics.csv")).exists();
    assertThat(run.path().resolve("unit_rates.csv")).doesNotExist();
  }

  /** What a kill after the last write and before the checkpoint leaves: rows, or a part of one. */
  @ParameterizedTest
  @ValueSource(longs = {4, 12, 20})
  void rowsAfterTheCheckpointAreWrittenAnew(long step) throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun cut = TrialRun.in(folder, "cut", TRAINING);
    assertThat(cut.stoppedAfter(step)).isEmpty();
    for (String table : List.of("metrics.csv", "unit_rates.csv")) {
      Files.writeString(
          cut.path().resolve(table), "9,72,validation,z,0,0.5\n9,7", StandardOpenOption.APPEND);
    }
    assertThat(cut.toTheEnd()).isPresent();
    assertThat(cut.path().resolve("unit_rates.csv"))
        .hasSameBinaryContentAs(whole.path().resolve("unit_rates.csv"));
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
  }

  @Test
  void changedUnitRatesAreRefused() throws IOException {
    TrialRun run = TrialRun.in(folder, "changed", TRAINING);
    assertThat(run.stoppedAfter(9)).isEmpty();
    Path table = run.path().resolve("unit_rates.csv");
    Files.writeString(table, Files.readString(table).replace("validation", "Validation"));
    assertThatThrownBy(run::toTheEnd)
        .isInstanceOf(DamagedTrialException.class)
        .hasMessageContaining("unit_rates.csv: its first ")
        .hasMessageContaining("bytes have changed since");
  }

  /** The table begins where the older version stopped; nothing else is other. */
  @Test
  void aCheckpointOfAVersionWithoutUnitRatesGoesOn() throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    TrialRun old = TrialRun.in(folder, "old", TRAINING);
    assertThat(old.stoppedAfter(17)).isEmpty();
    forgetUnitRates(old.path());
    assertThat(old.toTheEnd()).isPresent();
    assertThat(old.unitRates())
        .hasSize(UNITS)
        .allSatisfy(row -> assertThat(row.get("epoch")).isEqualTo("3"));
    Map<String, String> others = whole.bytes();
    others.remove("unit_rates.csv");
    assertThat(old.bytes()).containsAllEntriesOf(others);
  }

  /** Leaves what an older version would have left. */
  private static void forgetUnitRates(Path trial) throws IOException {
    Files.delete(trial.resolve("unit_rates.csv"));
    Checkpoints checkpoints = new Checkpoints(trial);
    Checkpoint newest = checkpoints.newestThatVerifies(note -> {}).orElseThrow();
    ObjectNode state = (ObjectNode) newest.state();
    state.remove(List.of("unitRatesBytes", "unitRatesSha256"));
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, NDArray> weights = newest.weights(manager);
      Map<String, NDArray> optimizer = newest.optimizer(manager);
      checkpoints.discard();
      checkpoints.write(newest.step(), weights, optimizer, state);
    }
  }
}
