package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.variant.Variant;

/** The gradients of a variant are those that it declares, and reach all that is trained. */
interface HasGradients extends VariantUnderTest {

  @Test
  default void gradientIsTheDerivativeOfTheLoss() {
    if (variant().gradient() != Variant.Gradient.EXACT) {
      return;
    }
    try (TinyRun run = run()) {
      GradientChecks.isTheDerivative(run);
    }
  }

  /** After two steps: a layer that begins at zero keeps the gradient from those before it. */
  @Test
  default void everyParameterGetsAGradientFromSomeLoss() {
    try (TinyRun run = run()) {
      run.train(2);
      Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
      List<String> names = List.copyOf(trained.keySet());
      List<String> reached = new ArrayList<>();
      for (int loss = 0; loss < run.step(7).losses().size(); loss++) {
        List<double[]> gradients = GradientChecks.gradients(run, loss);
        Predicate<Parameter> moves = run.step(7).losses().get(loss).moves();
        IntStream.range(0, names.size())
            .filter(i -> moves.test(trained.get(names.get(i))))
            .filter(i -> Arrays.stream(gradients.get(i)).anyMatch(g -> g != 0))
            .forEach(i -> reached.add(names.get(i)));
      }
      assertThat(reached).containsAll(names);
    }
  }

  /** In the default precision, where a cast or a cancellation shows that float64 hides. */
  @Test
  default void gradientsInFloat32AreThoseOfFloat64() {
    try (TinyRun wide = run();
        TinyRun narrow = run(EngineName.PYTORCH, Precision.FLOAT32)) {
      GradientChecks.narrowIsWide(wide, narrow);
    }
  }
}
