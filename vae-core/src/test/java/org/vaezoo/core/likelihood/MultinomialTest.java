package org.vaezoo.core.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** With two kinds, the count of the first is binomial and says all. */
class MultinomialTest extends DistributionContract {

  private static final int THINGS = 12;

  @Override
  protected Distribution of(NDArray parameters) {
    return new FirstOfTwo(parameters);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0, 0}, new double[] {1.5, 0.25}, new double[] {-9, 30});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.counts(THINGS);
  }

  /** A hand number: 4! / (2! 1! 1!) = 12 orders of probability (1/2)^2 (1/4) (1/4) each. */
  @EachEngine
  void countsTheOrdersOfABag(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(new double[] {Math.log(2), 0, 0}, new Shape(1, 3));
      NDArray x = manager.create(new double[] {2, 1, 1}, new Shape(1, 3));
      double inOrder = -6 * Math.log(2);
      assertClose(new Multinomial(logits, true, 4).logProb(x), 1e-14, inOrder);
      assertClose(new Multinomial(logits, false, 4).logProb(x), 1e-13, inOrder + Math.log(12));
    }
  }

  /** All bags of four things of three kinds. */
  @EachEngine
  void probabilitiesOfAllBagsSumToOneAndOfOrdersDoNot(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(new double[] {0.5, -1, 2}, new Shape(1, 3));
      double bags = 0;
      double orders = 0;
      for (int a = 0; a <= 4; a++) {
        for (int b = 0; a + b <= 4; b++) {
          NDArray x = manager.create(new double[] {a, b, 4 - a - b}, new Shape(1, 3));
          bags += Math.exp(HostArrays.read(new Multinomial(logits, false, 4).logProb(x))[0]);
          orders += Math.exp(HostArrays.read(new Multinomial(logits, true, 4).logProb(x))[0]);
        }
      }
      assertThat(bags).isCloseTo(1, within(1e-13));
      assertThat(orders).isLessThan(0.9);
    }
  }

  @EachEngine
  void theThingIsTheUnitOfABagNotTheKind(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Multinomial p = new Multinomial(manager.zeros(new Shape(2, 1, 2, 2)), false, 50);
      NDArray x = manager.create(new float[] {1, 0, 2, 0, 0, 0, 0, 7}).reshape(2, 1, 2, 2);
      assertClose(p.dimensions(x), 0, 3, 7);
      assertClose(p.dimensions(), 0, 50, 50);
      assertClose(p.logProb(x), 1e-6, Math.log(3) - 3 * Math.log(4), -7 * Math.log(4));
    }
  }

  @EachEngine
  void aBagThatIsDrawnHasItsNumberOfThings(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.arange(0, 12, 1, DataType.FLOAT64).reshape(2, 1, 2, 3).mul(0.3);
      NDArray draw = new Multinomial(logits, false, 400).sample(Passes.noise(manager, 3));
      assertThat(draw.getShape()).isEqualTo(new Shape(2, 1, 2, 3));
      assertClose(draw.sum(new int[] {1, 2, 3}), 0, 400, 400);
      double[] probabilities = HostArrays.read(logits.reshape(2, 6).softmax(1));
      double[] counts = HostArrays.read(draw);
      for (int i = 0; i < counts.length; i++) {
        double deviation = Math.sqrt(400 * probabilities[i] * (1 - probabilities[i]));
        assertThat(counts[i]).isCloseTo(400 * probabilities[i], within(4 * deviation));
      }
    }
  }

  /** The factorials are of 5,000 nats each: in float32 they would be wrong by 1e-3. */
  @EachEngine
  void largeBagsAreExactInFloat32(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.create(new double[] {1000, 1}, new Shape(1, 2));
      NDArray logits = manager.create(new double[] {0, 0}, new Shape(1, 2));
      double expected = Math.log(1001) - 1001 * Math.log(2);
      NDArray narrow = logits.toType(DataType.FLOAT32, true);
      NDArray logProb = new Multinomial(narrow, false, 1).logProb(x.toType(DataType.FLOAT32, true));
      assertClose(logProb, 2e-7, expected);
    }
  }

  /** The count of the first of two kinds, as a distribution of one dimension. */
  private record FirstOfTwo(Multinomial both) implements Likelihood {

    FirstOfTwo(NDArray logits) {
      this(new Multinomial(logits, false, THINGS));
    }

    @Override
    public Shape batchShape() {
      return both.batchShape();
    }

    @Override
    public Shape eventShape() {
      return new Shape(1);
    }

    @Override
    public NDArray dimensions() {
      return both.dimensions().onesLike();
    }

    @Override
    public NDArray sample(Noise noise) {
      return both.sample(noise).get(new NDIndex(":, 0:1"));
    }

    @Override
    public NDArray logProb(NDArray event) {
      return both.logProb(event.concat(event.neg().add(THINGS), 1));
    }
  }
}
