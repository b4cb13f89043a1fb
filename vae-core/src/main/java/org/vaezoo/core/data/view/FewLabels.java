package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** A split of which some rows have a label; that of all others is {@value #UNLABELLED}. */
final class FewLabels implements ViewedSource {

  private static final int UNLABELLED = -1;

  /** Sets the choice of labels apart from that of splits. */
  private static final long LABELS = 1;

  private final DataSource source;
  private final int[] labels;
  private final int count;

  private FewLabels(DataSource source, int[] labels, int count) {
    this.source = source;
    this.labels = labels;
    this.count = count;
  }

  /**
   * Keeps as many labels of every class, each choice equally likely. Fewer labels of the same seed
   * are some of the same ones.
   *
   * @param source a split with labels
   * @param count a multiple of the number of classes
   * @throws BadDataException if a class has too few examples
   */
  static FewLabels of(DataSource source, int count, long seed) {
    int[] all = source.labels().orElseThrow();
    int[] kept = new int[all.length];
    Arrays.fill(kept, UNLABELLED);
    int classes = source.side().classes().orElseThrow();
    int[] left = new int[classes];
    Arrays.fill(left, count / classes);
    for (int row : Permutation.of(all.length, CounterStream.of(Purpose.SPLIT, seed, LABELS))) {
      if (all[row] >= 0 && left[all[row]] > 0) {
        left[all[row]]--;
        kept[row] = all[row];
      }
    }
    requireAll(left, count / classes);
    return new FewLabels(source, kept, count);
  }

  private static void requireAll(int[] left, int wanted) {
    for (int label = 0; label < left.length; label++) {
      if (left[label] > 0) {
        throw new BadDataException(
            "labelled: expected "
                + wanted
                + " training examples of class "
                + label
                + ", found "
                + (wanted - left[label]));
      }
    }
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    int[] chosen = IntStream.of(rows).map(row -> labels[row]).toArray();
    return source.batch(rows, dataNoise, manager, type).labelled(manager.create(chosen));
  }

  @Override
  public Optional<int[]> labels() {
    return Optional.of(labels.clone());
  }

  @Override
  public SideInformation side() {
    return source.side().withLabels(count);
  }
}
