package org.vaezoo.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyRun;

/** The limit: with one layer each model is the plain one. */
class OneLayerTest {

  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @ValueSource(strings = {"ladder", "stacked"})
  void termsAndGradientsAreThoseOfThePlainModelWithTheSameWeights(String type) {
    try (TinyRun plain = Models.plain(3);
        TinyRun one = Models.layered(type, 3)) {
      plain.train(5);
      copy(plain, one);
      Terms expected = infer(plain).terms();
      Terms actual = infer(one).terms();
      NdAssert.assertClose(actual.distortion(), ROUNDING, expected.distortion());
      NdAssert.assertClose(actual.rate(), ROUNDING, expected.rate());
      NdAssert.assertClose(actual.logWeight(), ROUNDING, expected.logWeight());

      Map<String, double[]> gradients = Models.gradients(one, 7);
      Map<String, double[]> plainGradients = Models.gradients(plain, 7);
      assertThat(gradients).hasSameSizeAs(plainGradients);
      plainGradients.forEach(
          (name, values) ->
              assertThat(gradients.get(renamed(name)))
                  .as(name)
                  .containsExactly(values, within(ROUNDING)));
    }
  }

  private static Inference infer(TinyRun run) {
    return run.model().infer(run.batch(), run.evaluationPass(4, 3));
  }

  private static void copy(TinyRun from, TinyRun to) {
    Map<String, Parameter> targets = NamedParameters.of(to.model().block());
    NamedParameters.of(from.model().block())
        .forEach((name, value) -> copy(value.getArray(), targets.get(renamed(name)).getArray()));
  }

  private static void copy(NDArray from, NDArray to) {
    from.copyTo(to);
  }

  private static String renamed(String plain) {
    return plain.replaceFirst("^encoder\\.", "encoder1.");
  }
}
