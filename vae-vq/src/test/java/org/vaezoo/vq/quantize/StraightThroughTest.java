package org.vaezoo.vq.quantize;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class StraightThroughTest {

  private static final double[] OUTPUT = {0.3, -1.7, 2.5, 0.1};
  private static final double[] CHOSEN = {0.1, -2, 3, 1e9};

  /** Van den Oord et al. (2017), section 3.2: the decoder's gradient goes unaltered. */
  @EachEngine
  void theGradientAtTheEncodersOutputIsThatAtTheDecodersInput(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray output = manager.create(OUTPUT, new Shape(2, 2));
      NDArray chosen = manager.create(CHOSEN, new Shape(2, 2));
      double[] atInput = gradient(e -> e.square().mul(e.sin()), chosen);
      double[] atOutput =
          gradient(
              z -> {
                NDArray e = new StraightThrough().apply(z, chosen);
                return e.square().mul(e.sin());
              },
              output);
      assertClose(atOutput, 0, atInput);
    }
  }

  @EachEngine
  void theValueIsThatOfTheVectorToTheLastBit(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray output = manager.create(OUTPUT, new Shape(2, 2));
      NDArray chosen = manager.create(CHOSEN, new Shape(2, 2));
      assertClose(new StraightThrough().apply(output, chosen), 0, chosen);
    }
  }

  @EachEngine
  void noGradientReachesTheVector(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray output = manager.create(OUTPUT, new Shape(2, 2));
      NDArray chosen = manager.create(CHOSEN, new Shape(2, 2));
      double[] none =
          gradient(
              e -> new StraightThrough().apply(output, e).add(e.stopGradient()).add(e), chosen);
      assertClose(none, 0, 1, 1, 1, 1);
    }
  }
}
