package org.vaezoo.core.data.view;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Some rows of a split, each at most once and in its order: those that a condition holds for, or so
 * many of them by a random choice that a seed fixes, in an evaluation its own. It is the one way to
 * measure fewer examples than a split has, as files are often in an order of their own and their
 * first examples are no sample of the split.
 *
 * <p>The choice does not depend on the model, so that all trials are measured on the same examples;
 * of two sizes under one seed and condition the smaller is a part of the larger. The noise that
 * belongs to an example stays with it.
 */
public final class Subset implements ChosenRows {

  /** Sets this choice apart from that of splits and of labels. */
  private static final long ROWS = 2;

  private final DataSource source;
  private final int[] chosen;

  private Subset(DataSource source, int[] chosen) {
    this.source = source;
    this.chosen = chosen;
  }

  /**
   * At most so many of the examples; all of them where the split has no more.
   *
   * @param seed the evaluation seed
   */
  public static Subset of(DataSource split, int most, long seed) {
    return of(split, row -> true, most, seed);
  }

  /**
   * At most so many of the rows that a condition holds for, each choice equally likely; the same
   * choice for every model.
   */
  public static Subset of(DataSource source, IntPredicate condition, int most, long seed) {
    CounterStream stream = CounterStream.of(Purpose.SPLIT, seed, ROWS);
    int[] rows =
        IntStream.range(0, source.size())
            .filter(condition)
            .boxed()
            .sorted(Comparator.comparingLong((Integer row) -> stream.bits(row)))
            .limit(most)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    return new Subset(source, rows);
  }

  /** The same of rows whose label is known. */
  public static Subset labelled(DataSource source, int most, long seed) {
    int[] labels = source.labels().orElseThrow();
    return of(source, row -> labels[row] >= 0, most, seed);
  }

  /**
   * Half of these rows: every second one.
   *
   * @param first 0 or 1
   */
  public Subset everySecond(int first) {
    return new Subset(
        source, IntStream.range(0, size() / 2).map(i -> chosen[2 * i + first]).toArray());
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public int row(int place) {
    return chosen[place];
  }

  @Override
  public Optional<Factors> factors() {
    return source.factors().map(all -> all.at(chosen));
  }

  /** The rows of the split that these examples are, ascending; a copy. */
  public int[] rows() {
    return chosen.clone();
  }

  /**
   * @throws UnsupportedOperationException always: evaluation does not ask for it
   */
  @Override
  public double[] mean() {
    throw new UnsupportedOperationException("the mean of some rows is not kept");
  }
}
