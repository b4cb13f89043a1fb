package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Spread;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.BinarizedLevels;

/**
 * Grey levels 0 .. 255, an unsigned byte each, [N, ...example shape], perhaps with the state that
 * each example shows.
 */
public final class GreyLevels implements StoredExamples {

  private final byte[] levels;
  private final Shape shape;
  private final Optional<int[]> labels;
  private final Optional<States> states;

  /**
   * @param levels [N, ...example shape], row-major; kept, not copied
   * @param shape of one example
   * @param labels class of each example, -1 where it is not known, [N]
   */
  public GreyLevels(byte[] levels, Shape shape, Optional<int[]> labels) {
    this(levels, shape, labels, Optional.empty());
  }

  private GreyLevels(byte[] levels, Shape shape, Optional<int[]> labels, Optional<States> states) {
    this.levels = levels;
    this.shape = shape;
    this.labels = labels;
    this.states = states;
  }

  /** The same levels of examples whose state is known. */
  public GreyLevels showing(States known) {
    return new GreyLevels(levels, shape, labels, Optional.of(known));
  }

  @Override
  public int size() {
    return Math.toIntExact(levels.length / shape.size());
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Optional<int[]> labels() {
    return labels;
  }

  @Override
  public Optional<States> states() {
    return states;
  }

  @Override
  public DataKind stored() {
    return DataKind.GREY;
  }

  @Override
  public Spread spread() {
    Spread.Collector spread = new Spread.Collector();
    boolean[] seen = new boolean[256];
    for (byte level : levels) {
      seen[level & 0xff] = true;
    }
    for (int level = 0; level < seen.length; level++) {
      if (seen[level]) {
        spread.add(level);
      }
    }
    return spread.spread();
  }

  @Override
  public Examples shown(Binarization binarization, int firstIndex) {
    int width = Math.toIntExact(shape.size());
    return new BinarizedLevels(binarization.keep(levels, width, firstIndex), shape, binarization);
  }
}
