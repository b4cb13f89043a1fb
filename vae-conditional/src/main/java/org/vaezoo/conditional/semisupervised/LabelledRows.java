package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Presentation;
import org.vaezoo.core.data.ViewedSource;
import org.vaezoo.core.pass.Batch;

/** The rows of a split that have a label, and no others. */
final class LabelledRows implements ViewedSource {

  private final DataSource source;
  private final int[] rows;

  /**
   * @param source with labels, those below zero unknown
   * @param rows of the source, ascending
   */
  private LabelledRows(DataSource source, int[] rows) {
    this.source = source;
    this.rows = rows;
  }

  /** The rows of a split whose label is known, each example once. */
  static LabelledRows of(DataSource source) {
    int[] labels = source.labels().orElseThrow();
    int[] indices = source.indices(IntStream.range(0, labels.length).toArray());
    Set<Integer> seen = new LinkedHashSet<>();
    int[] known =
        IntStream.range(0, labels.length)
            .filter(row -> labels[row] >= 0 && seen.add(indices[row]))
            .toArray();
    return new LabelledRows(source, known);
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public Batch batch(int[] chosen, Presentation presentation, NDManager manager, DataType type) {
    return source.batch(ofSource(chosen), presentation, manager, type);
  }

  @Override
  public int[] indices(int[] chosen) {
    return source.indices(ofSource(chosen));
  }

  @Override
  public Optional<int[]> labels() {
    int[] all = source.labels().orElseThrow();
    return Optional.of(IntStream.of(rows).map(row -> all[row]).toArray());
  }

  private int[] ofSource(int[] chosen) {
    return IntStream.of(chosen).map(row -> rows[row]).toArray();
  }
}
