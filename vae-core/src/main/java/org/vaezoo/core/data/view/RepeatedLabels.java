package org.vaezoo.core.data.view;

import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.SideInformation;

/**
 * A split in which each row with a label stands several times, so that a batch holds enough of them
 * where labels are few: Kingma et al. (2014) draw a part of every batch from the labelled examples.
 */
final class RepeatedLabels implements ChosenRows {

  private final DataSource source;
  private final int times;
  private final int[] rows;

  /**
   * @param source with labels, those below zero unknown
   * @param times how often each labelled row stands, at least once
   * @param rows of the source: all, then the labelled ones again
   */
  private RepeatedLabels(DataSource source, int times, int[] rows) {
    this.source = source;
    this.times = times;
    this.rows = rows;
  }

  /** The rows of a split, those with a label so many times. */
  static RepeatedLabels of(DataSource source, int times) {
    int[] labels = source.labels().orElseThrow();
    int[] known = IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray();
    IntStream again = IntStream.range(1, times).flatMap(time -> IntStream.of(known));
    int[] rows = IntStream.concat(IntStream.range(0, labels.length), again).toArray();
    return new RepeatedLabels(source, times, rows);
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
  public int row(int place) {
    return rows[place];
  }

  /** Factors are those of examples that stand once each. */
  @Override
  public Optional<Factors> factors() {
    return Optional.empty();
  }

  @Override
  public SideInformation side() {
    SideInformation once = source.side();
    return once.withLabels(once.labelled() * times);
  }
}
