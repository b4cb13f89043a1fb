package org.vaezoo.vq.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class AveragedCodebookTest {

  private static final double DECAY = 0.9;
  private static final double SMOOTHING = 1e-3;

  private static AveragedCodebook codebook(NDManager manager, double... vectors) {
    AveragedCodebookSpec spec =
        new AveragedCodebookSpec(
            vectors.length,
            1,
            new Constant(0.25),
            DECAY,
            SMOOTHING,
            new UniformStart(),
            new NoRestart(),
            new StraightThrough());
    AveragedCodebook codebook = new AveragedCodebook(spec, InitialWeights.of(1));
    Passes.initialize(codebook.block(), manager);
    for (String state : List.of("vectors", "sums")) {
      NDArray array = codebook.block().getDirectParameters().get(state).getArray();
      manager.create(vectors, array.getShape()).copyTo(array);
    }
    return codebook;
  }

  /** The states that choosing codes for inputs moves. */
  private static Map<Parameter, NDArray> moved(
      AveragedCodebook codebook, NDArray inputs, Pass pass) {
    codebook.quantize(inputs, pass);
    return pass.moved().all();
  }

  private static NDArray next(Map<Parameter, NDArray> moved, String state) {
    return moved.entrySet().stream()
        .filter(next -> next.getKey().getName().equals(state))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Codes at 0 and 10 with N = 1 and m = e; outputs 1, 2, 11 of one row. By hand: N = 0.9 + 0.1 (2,
   * 1) = (1.1, 1); m = 0.9 (0, 10) + 0.1 (3, 11) = (0.3, 10.1); smoothed N = (N + 0.001) 2.1 /
   * 2.102. A decay that weighs the new instead of the past, a published error, gives other numbers.
   */
  @EachEngine
  void aStepIsThatOfAHandComputation(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      AveragedCodebook codebook = codebook(manager, 0, 10);
      NDArray inputs = manager.create(new double[] {1, 2, 11}, new Shape(1, 3, 1));
      Map<Parameter, NDArray> moved = moved(codebook, inputs, Passes.training(manager));
      assertClose(next(moved, "counts"), 1e-15, 1.1, 1);
      assertClose(next(moved, "sums"), 1e-15, 0.3, 10.1);
      double first = 0.3 / (1.101 * 2.1 / 2.102);
      double second = 10.1 / (1.001 * 2.1 / 2.102);
      assertClose(next(moved, "vectors"), 1e-14, first, second);
    }
  }

  @EachEngine
  void anEvaluationMovesNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray inputs = manager.create(new double[] {1, 2, 11}, new Shape(1, 3, 1));
      assertThat(moved(codebook(manager, 0, 10), inputs, Passes.evaluation(manager))).isEmpty();
    }
  }

  /** Outputs that stand on their codes, as many on each: the fixed point. */
  @EachEngine
  void whatItHasFoundStaysWhereItIs(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray inputs = manager.create(new double[] {3, 10}, new Shape(1, 2, 1));
      Map<Parameter, NDArray> moved =
          moved(codebook(manager, 3, 10), inputs, Passes.training(manager));
      assertClose(next(moved, "vectors"), 1e-14, 3, 10);
      assertClose(next(moved, "counts"), 1e-15, 1, 1);
    }
  }

  @EachEngine
  void theCodebookTakesNoGradient(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      codebook(manager, 0, 10)
          .block()
          .getParameters()
          .forEach(entry -> assertThat(entry.getValue().requiresGradient()).isFalse());
    }
  }

  /** Counts 0.4 and 3; u = 0.7 of three outputs chooses the third. */
  @EachEngine
  void aCodeBelowTheThresholdBeginsAnewAtARandomOutput(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Averages averages =
          new Averages(
              manager.create(new double[] {0.4, 3}),
              manager.create(new double[] {0.8, -6}, new Shape(2, 1)));
      NDArray outputs = manager.create(new double[] {5, 6, 7}, new Shape(3, 1));
      NDArray uniforms = manager.create(new double[] {0.7, 0.1});
      Averages next = new RestartBelow(0.5).apply(averages, outputs, new FixedNoise(uniforms));
      assertClose(next.counts(), 0, 0.5, 3);
      assertClose(next.sums(), 0, 3.5, -6);
      assertThat(new NoRestart().apply(averages, outputs, new FixedNoise())).isSameAs(averages);
    }
  }
}
