package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** Grey levels 0 .. 255, an unsigned byte each, [N, ...example shape]. */
public final class GreyLevels implements StoredExamples {

  private final byte[] levels;
  private final Shape shape;
  private final Optional<byte[]> labels;

  /**
   * @param levels [N, ...example shape], row-major; kept, not copied
   * @param shape of one example
   * @param labels class of each example, an unsigned byte, [N]
   */
  public GreyLevels(byte[] levels, Shape shape, Optional<byte[]> labels) {
    this.levels = levels;
    this.shape = shape;
    this.labels = labels;
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
  public Optional<byte[]> labels() {
    return labels;
  }

  @Override
  public Examples shown(Binarization binarization, int firstIndex) {
    int width = Math.toIntExact(shape.size());
    return new ShownLevels(binarization.keep(levels, width, firstIndex), shape, binarization);
  }
}
