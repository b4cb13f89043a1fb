package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepthToSpaceTest {

  /** Two pixels of 2 * 2 * 1 channels: each pixel's channels become a block of 2 x 2 pixels. */
  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void fourChannelsOfAPixelBecomeABlock(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray deep =
          manager.create(new float[] {1, 10, 2, 20, 3, 30, 4, 40}, new Shape(1, 4, 1, 2));

      NDArray wide = new DepthToSpace(2).apply(deep);

      assertThat(wide.getShape()).isEqualTo(new Shape(1, 1, 2, 4));
      assertThat(wide.toFloatArray()).containsExactly(1, 2, 10, 20, 3, 4, 30, 40);
    }
  }

  /** The Javadoc's formula, element by element, with every size different. */
  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void everyChannelGoesWhereTheFormulaSays(String engine) {
    int r = 3;
    int channels = 2;
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray deep = manager.arange(2 * 18 * 4 * 5f).reshape(2, 18, 4, 5);
      NDArray wide = new DepthToSpace(r).apply(deep);
      assertThat(wide.getShape()).isEqualTo(new Shape(2, channels, 12, 15));
      float[] from = deep.toFloatArray();
      float[] to = wide.toFloatArray();
      for (int n = 0; n < to.length; n++) {
        int x = n % 15;
        int y = n / 15 % 12;
        int c = n / 180 % channels;
        int b = n / 360;
        int channel = c * r * r + y % r * r + x % r;
        assertThat(to[n]).isEqualTo(from[((b * 18 + channel) * 4 + y / r) * 5 + x / r]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void inverseRestoresTheInput(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray deep = manager.arange(2 * 18 * 4 * 5f).reshape(2, 18, 4, 5);
      DepthToSpace move = new DepthToSpace(3);
      NDArray back = move.invert(move.apply(deep));
      assertThat(back.getShape()).isEqualTo(deep.getShape());
      assertThat(back.toFloatArray()).containsExactly(deep.toFloatArray());
    }
  }
}
