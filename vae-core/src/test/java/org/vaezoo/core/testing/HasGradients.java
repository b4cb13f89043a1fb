package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.spec.Variant;

/** The gradients of a variant are those that it declares, and reach all that is trained. */
interface HasGradients extends VariantUnderTest {

  @Test
  default void gradientIsTheDerivativeOfTheLoss() {
    if (variant().gradient() != Variant.Gradient.EXACT) {
      return;
    }
    try (TinyRun run = run()) {
      Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
      for (int goal = 0; goal < run.step(7).goals().size(); goal++) {
        List<double[]> gradients = gradients(run, goal);
        int i = 0;
        for (Map.Entry<String, Parameter> entry : trained.entrySet()) {
          checkDifferences(run, goal, entry.getKey(), entry.getValue(), gradients.get(i++));
        }
      }
    }
  }

  private static void checkDifferences(
      TinyRun run, int goal, String name, Parameter parameter, double[] gradient) {
    if (!run.step(7).goals().get(goal).moves().test(parameter)) {
      return;
    }
    double[] values = HostArrays.read(parameter.getArray());
    for (int i = 0; i < values.length; i += Math.max(1, values.length / 5)) {
      double above = lossAt(run, goal, parameter, values, i, 1e-6);
      double below = lossAt(run, goal, parameter, values, i, -1e-6);
      double rounding = 4 * Math.ulp(above) / 2e-6;
      assertThat((above - below) / 2e-6)
          .as("%s[%d]", name, i)
          .isCloseTo(gradient[i], within(1e-6 * Math.max(1, Math.abs(gradient[i])) + rounding));
    }
    HostNumbers.write(parameter, values);
  }

  private static double lossAt(
      TinyRun run, int goal, Parameter parameter, double[] values, int i, double change) {
    double[] moved = values.clone();
    moved[i] += change;
    HostNumbers.write(parameter, moved);
    return HostArrays.read(run.step(7).goals().get(goal).loss())[0];
  }

  /** After two steps: a layer that begins at zero keeps the gradient from those before it. */
  @Test
  default void everyParameterGetsAGradientFromSomeGoal() {
    try (TinyRun run = run()) {
      run.train(2);
      Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
      List<String> names = List.copyOf(trained.keySet());
      List<String> reached = new ArrayList<>();
      for (int goal = 0; goal < run.step(7).goals().size(); goal++) {
        List<double[]> gradients = gradients(run, goal);
        Predicate<Parameter> moves = run.step(7).goals().get(goal).moves();
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
      wide.weights().forEach((name, values) -> narrow.write(name, values));
      List<String> names = List.copyOf(NamedParameters.trained(wide.model().block()).keySet());
      for (int goal = 0; goal < wide.step(7).goals().size(); goal++) {
        List<double[]> expected = gradients(wide, goal);
        List<double[]> found = gradients(narrow, goal);
        for (int i = 0; i < names.size(); i++) {
          double largest = Arrays.stream(expected.get(i)).map(Math::abs).max().orElseThrow();
          for (int j = 0; j < expected.get(i).length; j++) {
            assertThat(found.get(i)[j])
                .as("goal %d, %s[%d]", goal, names.get(i), j)
                .isCloseTo(expected.get(i)[j], within(1e-3 * largest + 1e-5));
          }
        }
      }
    }
  }

  private static List<double[]> gradients(TinyRun run, int goal) {
    try (NDScope arrays = new NDScope();
        Autograd autograd = Autograd.of(run.engine().manager());
        Tape tape = autograd.open()) {
      arrays.suppressNotUsedWarning();
      List<NDArray> parameters =
          NamedParameters.trained(run.model().block()).values().stream()
              .map(Parameter::getArray)
              .toList();
      NDArray loss = run.step(7).goals().get(goal).loss();
      return tape.gradients(loss, parameters, true).stream().map(HostArrays::read).toList();
    }
  }
}
