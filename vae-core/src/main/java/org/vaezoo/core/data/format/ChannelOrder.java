package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;

/** Where the channels of an image stand among the dimensions of an array. */
public enum ChannelOrder {
  /** [N, C, H, W]. */
  FIRST,
  /** [N, H, W, C], as Keras and TensorFlow have it. */
  LAST;

  private static final List<Integer> CHANNELS = List.of(1, 2, 3, 4);

  /** Whether an array of these dimensions may have its channels last, so that a key must say it. */
  public static boolean isDoubtful(List<Integer> dimensions) {
    return dimensions.size() == 4
        && List.of(1, 3, 4).contains(dimensions.get(3))
        && !(CHANNELS.contains(dimensions.get(1)) && dimensions.get(2) > dimensions.get(1));
  }

  /** Shape of one example: [1, H, W] for N x H x W, else the dimensions after the first. */
  public static Shape example(List<Integer> dimensions, Optional<ChannelOrder> order) {
    if (dimensions.size() == 4 && order.equals(Optional.of(LAST))) {
      return new Shape(dimensions.get(3), dimensions.get(1), dimensions.get(2));
    }
    return new IdxHeader(dimensions).example();
  }

  /**
   * The values with the channels first.
   *
   * @param values [N, H, W, C], each of some bytes
   * @param bytes of a value
   */
  static byte[] first(byte[] values, List<Integer> dimensions, int bytes) {
    int pixels = dimensions.get(1) * dimensions.get(2);
    int channels = dimensions.get(3);
    byte[] moved = new byte[values.length];
    for (int n = 0; n < dimensions.get(0); n++) {
      for (int i = 0; i < pixels * channels; i++) {
        int from = n * pixels * channels + i;
        int to = n * pixels * channels + i % channels * pixels + i / channels;
        System.arraycopy(values, from * bytes, moved, to * bytes, bytes);
      }
    }
    return moved;
  }
}
