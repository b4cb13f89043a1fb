package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;

/** Gradients of the losses of a tiny model against differences, and against those of float64. */
public final class GradientChecks {

  /** The number of the noise of the step that is differentiated. */
  static final long NOISE = 7;

  private GradientChecks() {}

  /** Holds the gradient of each loss in float64 to differences of the loss. */
  public static void isTheDerivative(TinyRun run) {
    Map<String, Parameter> trained = NamedParameters.trained(run.model().block());
    for (int loss = 0; loss < run.step(NOISE).losses().size(); loss++) {
      List<double[]> gradients = gradients(run, loss);
      int i = 0;
      for (Map.Entry<String, Parameter> entry : trained.entrySet()) {
        checkDifferences(run, loss, entry.getKey(), entry.getValue(), gradients.get(i++));
      }
    }
  }

  private static void checkDifferences(
      TinyRun run, int loss, String name, Parameter parameter, double[] gradient) {
    if (!run.step(NOISE).losses().get(loss).moves().test(parameter)) {
      return;
    }
    double[] values = HostArrays.read(parameter.getArray());
    for (int i = 0; i < values.length; i += Math.max(1, values.length / 5)) {
      double above = lossAt(run, loss, parameter, values, i, 1e-6);
      double below = lossAt(run, loss, parameter, values, i, -1e-6);
      double rounding = 4 * Math.ulp(above) / 2e-6;
      assertThat((above - below) / 2e-6)
          .as("%s[%d]", name, i)
          .isCloseTo(gradient[i], within(1e-6 * Math.max(1, Math.abs(gradient[i])) + rounding));
    }
    HostNumbers.write(parameter, values);
  }

  private static double lossAt(
      TinyRun run, int loss, Parameter parameter, double[] values, int i, double change) {
    double[] moved = values.clone();
    moved[i] += change;
    HostNumbers.write(parameter, moved);
    return HostArrays.read(run.step(NOISE).losses().get(loss).value())[0];
  }

  /**
   * Holds gradients in float32, where a cast or a cancellation shows, to those of the same weights
   * in float64. Sums of some hundred terms lose three or four of float32's seven digits at most
   * where they cancel; what is cut off, or computed in fewer digits, is further away than a
   * thousandth of the largest entry. Where all of a gradient is zero but for rounding, 1e-5 is
   * zero.
   */
  public static void narrowIsWide(TinyRun wide, TinyRun narrow) {
    wide.weights().forEach((name, values) -> narrow.write(name, values));
    List<String> names = List.copyOf(NamedParameters.trained(wide.model().block()).keySet());
    for (int loss = 0; loss < wide.step(NOISE).losses().size(); loss++) {
      List<double[]> expected = gradients(wide, loss);
      List<double[]> found = gradients(narrow, loss);
      for (int i = 0; i < names.size(); i++) {
        double largest = Arrays.stream(expected.get(i)).map(Math::abs).max().orElseThrow();
        for (int j = 0; j < expected.get(i).length; j++) {
          assertThat(found.get(i)[j])
              .as("loss %d, %s[%d]", loss, names.get(i), j)
              .isCloseTo(expected.get(i)[j], within(1e-3 * largest + 1e-5));
        }
      }
    }
  }

  /** Of one loss of the model to each trained parameter, in their order. */
  static List<double[]> gradients(TinyRun run, int loss) {
    return gradients(run, () -> run.step(NOISE).losses().get(loss).value());
  }

  /** Of a loss to each trained parameter of a model, in their order. */
  static List<double[]> gradients(TinyRun run, Supplier<NDArray> loss) {
    try (NDScope arrays = new NDScope();
        Autograd autograd = Autograd.of(run.engine().manager());
        Tape tape = autograd.open()) {
      arrays.suppressNotUsedWarning();
      List<NDArray> parameters =
          NamedParameters.trained(run.model().block()).values().stream()
              .map(Parameter::getArray)
              .toList();
      return tape.gradients(loss.get(), parameters, true).stream().map(HostArrays::read).toList();
    }
  }
}
