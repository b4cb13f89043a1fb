package org.vaezoo.measures.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class NearestNeighborsTest {

  private static LabelledCodes line(double[] places, int... labels) {
    return new LabelledCodes(new NumberCodes(places, 1), labels, 3);
  }

  private static int classOf(double place, LabelledCodes train, int count) {
    return new NearestNeighbors(train, count).classOf(new NumberCodes(new double[] {place}, 1), 0);
  }

  @Test
  void theMajorityOfTheNearestWins() {
    LabelledCodes train = line(new double[] {0, 1, 2, 10}, 2, 1, 1, 0);
    assertThat(classOf(0.1, train, 1)).isEqualTo(2);
    assertThat(classOf(0.1, train, 3)).isEqualTo(1);
  }

  @Test
  void ofClassesWithAsManyVotesTheNearestWins() {
    LabelledCodes train = line(new double[] {5, 1, 2, 6}, 0, 1, 0, 1);
    assertThat(classOf(0, train, 2)).isEqualTo(1);
    assertThat(classOf(0, train, 4)).isEqualTo(1);
    assertThat(classOf(7, train, 4)).isEqualTo(1);
    assertThat(classOf(4.9, train, 4)).isEqualTo(0);
  }

  @Test
  void moreNeighboursThanExamplesAreRefused() {
    LabelledCodes train = line(new double[] {0, 1}, 0, 1);
    assertThatThrownBy(() -> new NearestNeighbors(train, 3))
        .hasMessageContaining("expected 1 to 2, found 3");
  }

  /** Against sorting all distances. */
  @Test
  void isWhatSortingAllDistancesGives() {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, 3);
    double[] z = IntStream.range(0, 400).mapToDouble(stream::normal).toArray();
    int[] labels = IntStream.range(0, 200).map(i -> stream.below(400 + i, 3)).toArray();
    NumberCodes codes = new NumberCodes(z, 2);
    LabelledCodes train = new LabelledCodes(codes, labels, 3);
    NearestNeighbors nearest = new NearestNeighbors(train, 7);
    for (int row = 0; row < 50; row++) {
      assertThat(nearest.classOf(codes, row)).isEqualTo(bySorting(train, row));
    }
  }

  private static int bySorting(LabelledCodes train, int row) {
    int[] nearest =
        IntStream.range(0, train.rows())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> distance(train, row, i)))
            .limit(7)
            .mapToInt(i -> train.label(i))
            .toArray();
    Map<Integer, Long> votes =
        IntStream.of(nearest)
            .boxed()
            .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    long most = votes.values().stream().mapToLong(v -> v).max().orElseThrow();
    return IntStream.of(nearest).filter(c -> votes.get(c) == most).findFirst().orElseThrow();
  }

  private static double distance(LabelledCodes train, int row, int other) {
    return train.codes().squaredDistance(row, train.codes(), other);
  }
}
