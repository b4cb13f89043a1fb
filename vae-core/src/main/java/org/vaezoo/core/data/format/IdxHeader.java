package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dimensions of an IDX file.
 *
 * @param dimensions 1 to 4 of them, each at least 1; the first is the number of examples
 */
public record IdxHeader(List<Integer> dimensions) {

  public IdxHeader {
    dimensions = List.copyOf(dimensions);
  }

  /** Number of examples. */
  public int examples() {
    return dimensions.get(0);
  }

  /** Number of values, which is below 2^31. */
  public int values() {
    return dimensions.stream().reduce(1, Math::multiplyExact);
  }

  /** Shape of one example: [1, H, W] for N x H x W, else the dimensions after the first. */
  public Shape example() {
    long[] rest = dimensions.stream().skip(1).mapToLong(Integer::longValue).toArray();
    return rest.length == 2 ? new Shape(1, rest[0], rest[1]) : new Shape(rest);
  }

  /** Bytes of the header itself. */
  int bytes() {
    return 4 + 4 * dimensions.size();
  }

  /** As {@code 60000 x 28 x 28}. */
  @Override
  public String toString() {
    return dimensions.stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }
}
