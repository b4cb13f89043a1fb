package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Two inputs of a network as one: examples and their condition. Images of one size are stacked by
 * channel. Numbers beside an image become constant channels of it where the network reads a grid.
 * Everything else is laid out in a row.
 *
 * @param first shape of the first input of one example
 * @param second shape of its second input
 * @param grid whether the network reads images as such
 */
public record ConcatenatedInput(Shape first, Shape second, boolean grid) {

  /** The inputs of a network. */
  public static ConcatenatedInput of(Shape first, Shape second, NetworkSpec network) {
    return new ConcatenatedInput(first, second, network.readsGrid());
  }

  /** Shape of the joined input of one example. */
  public Shape shape() {
    if (areOneSize()) {
      return channels(first.get(0) + second.get(0));
    }
    return isPainted()
        ? channels(first.get(0) + second.size())
        : new Shape(first.size() + second.size());
  }

  /**
   * The joined input.
   *
   * @param one [B, first...]
   * @param other [B, second...]
   * @return [B, shape...]
   */
  public NDArray join(NDArray one, NDArray other) {
    if (areOneSize()) {
      return one.concat(other, 1);
    }
    return isPainted() ? one.concat(painted(other), 1) : row(one).concat(row(other), 1);
  }

  /** [B, ...] to [B, D], row-major. */
  public static NDArray row(NDArray values) {
    Shape shape = values.getShape();
    return values.reshape(new Shape(shape.get(0), shape.slice(1).size()));
  }

  private NDArray painted(NDArray numbers) {
    long rows = numbers.getShape().get(0);
    return numbers
        .reshape(new Shape(rows, second.size(), 1, 1))
        .broadcast(new Shape(rows).addAll(channels(second.size())));
  }

  private boolean areOneSize() {
    return first.dimension() == 3
        && second.dimension() == 3
        && first.slice(1).equals(second.slice(1));
  }

  private boolean isPainted() {
    return grid && first.dimension() == 3;
  }

  private Shape channels(long number) {
    return new Shape(number).addAll(first.slice(1));
  }
}
