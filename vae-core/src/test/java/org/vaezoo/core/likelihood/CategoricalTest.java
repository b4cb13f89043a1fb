package org.vaezoo.core.likelihood;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class CategoricalTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new Categorical(parameters.expandDims(2));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        logits(level -> 0),
        logits(level -> Math.rint(40 * Math.sin(level)) / 16),
        logits(level -> level == 255 ? 500 : -500),
        logits(level -> level == 0 ? 30 : level % 2));
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.greyLevels();
  }

  private static double[] logits(IntToDoubleFunction ofLevel) {
    double[] logits = new double[256];
    Arrays.setAll(logits, ofLevel);
    return logits;
  }

  @EachEngine
  void uniformLevelsCostEightBitsAPixel(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.zeros(new Shape(2, 256, 1, 2, 2), DataType.FLOAT32);
      NDArray x = manager.create(new float[] {0, 1, 2, 128, 254, 255, 7, 9}).div(255f);
      Categorical p = new Categorical(logits);
      double nats = -4 * Math.log(256);
      assertClose(p.logProb(x.reshape(2, 1, 2, 2)), 1e-6, nats, nats);
      assertClose(p.dimensions(), 0, 4, 4);
      assertClose(p.mean(), 1e-6, manager.full(new Shape(2, 1, 2, 2), 0.5f));
    }
  }
}
