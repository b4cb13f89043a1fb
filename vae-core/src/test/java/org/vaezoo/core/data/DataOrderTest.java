package org.vaezoo.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class DataOrderTest {

  @Test
  void anEpochIsAPermutation() {
    DataOrder order = new DataOrder(1, 1000, 10);
    assertThat(order.stepsPerEpoch()).isEqualTo(100);
    int[] sorted = rows(order, 0);
    Arrays.sort(sorted);
    assertThat(sorted).isEqualTo(IntStream.range(0, 1000).toArray());
  }

  @Test
  void theOrderIsAFunctionOfSeedAndEpoch() {
    int[] rows = rows(new DataOrder(1, 1000, 10), 3);
    assertThat(rows(new DataOrder(1, 1000, 10), 3)).isEqualTo(rows);
    assertThat(rows(new DataOrder(2, 1000, 10), 3)).isNotEqualTo(rows);
    assertThat(rows(new DataOrder(1, 1000, 10), 4)).isNotEqualTo(rows);
  }

  @Test
  void theIncompleteBatchIsDroppedAndIsAnotherEachEpoch() {
    DataOrder order = new DataOrder(1, 103, 10);
    assertThat(order.stepsPerEpoch()).isEqualTo(10);
    assertThat(rows(order, 0)).hasSize(100).doesNotHaveDuplicates();
    int[] first = rows(order, 0);
    int[] second = rows(order, 1);
    Arrays.sort(first);
    Arrays.sort(second);
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void refusesBatchesThatNoEpochCanFill() {
    assertThatThrownBy(() -> new DataOrder(1, 100, 101))
        .hasMessage("batchSize: expected 1 to 100 (training examples), found 101");
    assertThatThrownBy(() -> new DataOrder(1, 100, 0)).hasMessageContaining("found 0");
    DataOrder.Epoch epoch = new DataOrder(1, 100, 10).epoch(0);
    assertThatThrownBy(() -> epoch.batch(10))
        .hasMessage("step of the epoch: expected 0 to 9, found 10");
  }

  @Test
  void allPermutationsAreEquallyLikely() {
    int draws = 24_000;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      int[] order = Permutation.of(4, CounterStream.of(Purpose.ORDER, 5, i));
      counts.merge(Arrays.toString(order), 1, Integer::sum);
    }
    assertThat(counts).hasSize(24);
    double expected = draws / 24.0;
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    double survival = ChiSquaredDistribution.of(23).survivalProbability(chiSquare);
    assertThat(survival).isBetween(0.001, 0.999);
  }

  @Test
  void evaluationBatchesCoverARangeInOrder() {
    Batches batches = new Batches(7, 3);
    assertThat(batches.count()).isEqualTo(3);
    assertThat(batches).containsExactly(new int[] {0, 1, 2}, new int[] {3, 4, 5}, new int[] {6});
    assertThat(new Batches(0, 3)).isEmpty();
    assertThat(new Batches(6, 3).count()).isEqualTo(2);
    assertThatThrownBy(() -> new Batches(6, 0)).hasMessageContaining("batch size");
  }

  private static int[] rows(DataOrder order, long epoch) {
    DataOrder.Epoch batches = order.epoch(epoch);
    return IntStream.range(0, order.stepsPerEpoch())
        .flatMap(step -> Arrays.stream(batches.batch(step)))
        .toArray();
  }
}
