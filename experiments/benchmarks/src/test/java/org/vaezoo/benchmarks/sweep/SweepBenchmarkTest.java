package org.vaezoo.benchmarks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.benchmarks.shared.Python;
import org.vaezoo.benchmarks.shared.StandIn;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.table.Row;

class SweepBenchmarkTest {

  @TempDir private Path folder;

  @Test
  void theSixteenAreEightWeightsWithTwoSeeds() throws IOException {
    ArrayNode trials = Sixteen.trials(Sixteen.spec());
    assertThat(trials).hasSize(16);
    assertThat(trials.get(0) + "").isEqualTo("[0.5,1]");
    assertThat(trials.get(15) + "").isEqualTo("[8,2]");
  }

  @Test
  void aPairIsASweepOfEachSide() throws IOException {
    String trials =
        "{\"trials\": [{\"rate\": 20, \"distortion\": 90}, {\"rate\": 30, \"distortion\": 70}]}";
    Python python = StandIn.in(folder, Ordered.map("sweep", trials, "vmap", trials));
    List<Row> rows =
        new SweepBenchmark(two(), 1, Optional.of(python), folder).measure(1, line -> {});
    Map<String, Object> cells = rows.get(0).cells();
    assertThat(cells.keySet()).containsExactlyInAnyOrderElementsOf(SweepTables.SWEEP.names());
    assertThat(cells).containsEntry("trials", 2L).containsEntry("loss_python_nats", 105.0);
    assertThat((double) cells.get("loss_ours_nats")).isBetween(150.0, 543.0);
    assertThat((double) cells.get("trials_per_hour_over_vmap"))
        .isEqualTo((double) cells.get("vmap_s") / (double) cells.get("ours_s"));
    assertThat(SweepBenchmark.summary(rows)).hasSize(2).allMatch(line -> line.size() == 5);
  }

  @Test
  void withoutPythonOurSweepStandsAlone() throws IOException {
    List<Row> rows = new SweepBenchmark(two(), 1, Optional.empty(), folder).measure(1, line -> {});
    assertThat(rows.get(0).cells().keySet())
        .containsExactly("pair", "trials", "ours_s", "loss_ours_nats");
    assertThat(SweepBenchmark.summary(rows)).allMatch(line -> line.size() == 1);
  }

  private static ObjectNode two() throws IOException {
    ObjectNode spec = SweepCommand.spec(1);
    spec.withObject("/data").put("examples", 640);
    spec.withObject("/sweep/grid").putArray("objective.beta").add(1);
    return spec;
  }
}
