package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.table.Row;

@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class ThroughputTest {

  @Test
  void bothSidesTrainTheSameModelInProcessesOfTheirOwn() throws IOException {
    Throughput measured = Throughput.measure(new BenchmarkSettings(List.of(1), 1, 100, 2, 50));
    List<Row> rounds = measured.rounds();
    assertThat(rounds)
        .extracting(row -> "" + row.cells().get("side") + row.cells().get("round"))
        .containsExactly("ours1", "ours2", "peer1", "peer2");
    assertThat(rounds)
        .allSatisfy(
            row -> {
              // An untrained model is at 784 log 2 = 543 nats.
              assertThat((double) row.cells().get("loss_nats")).isBetween(120.0, 230.0);
              assertThat((double) row.cells().get("images_per_second"))
                  .isEqualTo(128 * (double) row.cells().get("steps_per_second"));
              assertThat((double) row.cells().get("peak_resident_mb")).isBetween(100.0, 6000.0);
            });
    assertThat(measured.ratios()).hasSize(1);
    assertThat(measured.summary()).hasSize(4).allSatisfy(line -> assertThat(line).hasSize(6));
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
    assertThatThrownBy(() -> new BenchmarkSettings(List.of(0), 1, 1, 1, 1))
        .hasMessage("threads: expected at least 1, found 0");
    assertThatThrownBy(() -> new BenchmarkSettings(List.of(1), 1, 1, 0, 1))
        .hasMessage("rounds: expected at least 1, found 0");
  }
}
