package org.vaezoo.vq.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class StandardizedTest {

  private static final double SPREAD = Math.sqrt(Math.PI * Math.PI / 12);

  private static Standardized standardized(NDManager manager, int numbers) {
    Standardized standardized = new Standardized(numbers);
    Passes.initialize(standardized.block(), manager);
    return standardized;
  }

  /** Outputs 1 and 3: mean 2, variance 1; so 1 becomes -pi / sqrt(12), and 5 three times that. */
  @EachEngine
  void anEvaluationStandsOnTheAveragesThatTheDataBegan(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Standardized standardized = standardized(manager, 1);
      standardized.begin(new double[][] {{1}, {3}});
      NDArray inputs = manager.create(new double[] {1, 5}, new Shape(1, 2, 1));
      assertClose(
          standardized.apply(inputs, Passes.evaluation(manager)), 1e-4, -SPREAD, 3 * SPREAD);
    }
  }

  /** Training stands on the batch itself, whatever the averages; they move by a tenth. */
  @EachEngine
  void trainingStandsOnItsBatch(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Standardized standardized = standardized(manager, 1);
      Pass pass = Passes.training(manager);
      NDArray inputs = manager.create(new double[] {10, 14}, new Shape(2, 1, 1));
      assertClose(standardized.apply(inputs, pass), 1e-4, -SPREAD, SPREAD);
      assertThat(pass.moved().all().values()).hasSize(2);
      assertClose(pass.moved().all().values().iterator().next(), 1e-12, 1.2);
      assertThat(NamedParameters.trained(standardized.block())).isEmpty();
    }
  }

  /** Small numbers off centre reach few codes; standardized, the same ones reach all. */
  @EachEngine
  void smallNumbersOffCentreReachAllCodes(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Standardized standardized = standardized(manager, 3);
      Pass pass = Passes.training(manager);
      NDArray inputs = pass.noise().normal(new Shape(1000, 8, 3)).mul(0.1).add(1.4);
      assertThat(codes(Optional.empty(), inputs, pass)).isLessThan(10);
      assertThat(codes(Optional.of(standardized), inputs, pass)).isEqualTo(60);
    }
  }

  private static long codes(Optional<Standardized> spread, NDArray inputs, Pass pass) {
    FiniteScalar quantizer = new FiniteScalar(List.of(5, 4, 3), spread);
    double[] codes = HostArrays.read(quantizer.quantize(inputs, pass).draw().z());
    return Arrays.stream(codes).distinct().count();
  }
}
