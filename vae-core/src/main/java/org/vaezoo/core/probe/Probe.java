package org.vaezoo.core.probe;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.FreshMemory;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.engine.Threads;
import org.vaezoo.core.net.ConvolutionShape;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/**
 * Looks whether float32 operations of an engine are right on this processor: the value and the
 * gradient to every input against float64, of random numbers, with 1 and 2 threads, and once more
 * with fresh memory filled with bytes that are no numbers, so that whatever a library reads before
 * it wrote it shows. Values are compared and not only looked at for NaN: most of what goes wrong is
 * finite.
 */
public final class Probe {

  /**
   * Greatest error relative to the greatest entry of an array. Sums of some thousand products in
   * float32 are right to 2e-5; what the probe is there to find is wrong by a fifth and more, and
   * bfloat16 by 2e-3.
   */
  static final double TOLERANCE = 2e-4;

  private static final int[] THREADS = {1, 2};

  private final EngineSession session;
  private final Autograd autograd;

  private Probe(EngineSession session, Autograd autograd) {
    this.session = session;
    this.autograd = autograd;
  }

  /** Everything that a network with these convolutions is made of. */
  public static List<Probed> of(List<ConvolutionShape> convolutions) {
    return Stream.of(
            convolutions.stream().map(Probed::convolution),
            Probed.products().stream(),
            Stream.of(Probed.joined()))
        .flatMap(each -> each)
        .toList();
  }

  /**
   * Looks at operations one after another.
   *
   * @return the first fault; empty where all is right
   */
  public static Optional<Fault> look(EngineSession session, List<Probed> operations) {
    try (Autograd autograd = Autograd.of(session.manager())) {
      Probe probe = new Probe(session, autograd);
      return operations.stream().map(probe::look).flatMap(Optional::stream).findFirst();
    }
  }

  private Optional<Fault> look(Probed probed) {
    List<double[]> numbers =
        IntStream.range(0, probed.inputs().size())
            .mapToObj(i -> normal(probed.inputs().get(i).size(), i))
            .toList();
    List<double[]> exact = run(probed, numbers, DataType.FLOAT64);
    for (boolean poisoned : new boolean[] {false, true}) {
      for (int threads : THREADS) {
        List<double[]> found = under(threads, poisoned, probed, numbers);
        for (int i = 0; i < exact.size(); i++) {
          double error = error(found.get(i), exact.get(i));
          if (!(error <= TOLERANCE)) {
            String what = i == 0 ? "value" : "gradient to input " + i;
            return Optional.of(new Fault(probed.name(), what, error, threads, poisoned));
          }
        }
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("try") // both hold while the operation runs
  private List<double[]> under(
      int threads, boolean poisoned, Probed probed, List<double[]> numbers) {
    try (Threads counted = Threads.of(session, threads);
        FreshMemory memory = poisoned ? FreshMemory.poisoned() : FreshMemory.asItIs()) {
      return run(probed, numbers, DataType.FLOAT32);
    }
  }

  /** The value, and the gradients of the sum of the value times fixed factors. */
  private List<double[]> run(Probed probed, List<double[]> numbers, DataType type) {
    try (NDManager scope = session.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      List<NDArray> inputs = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        Shape shape = probed.inputs().get(i);
        inputs.add(HostArrays.create(scope, numbers.get(i), shape, type));
      }
      inputs.forEach(input -> input.setRequiresGradient(true));
      try (Tape tape = autograd.open()) {
        NDArray value = probed.operation().apply(inputs);
        NDArray factors =
            HostArrays.create(scope, normal(value.size(), 99), value.getShape(), type);
        List<double[]> found = new ArrayList<>(List.of(HostArrays.read(value)));
        tape.gradients(value.mul(factors).sum(), inputs, true)
            .forEach(gradient -> found.add(HostArrays.read(gradient)));
        return found;
      }
    }
  }

  /** The greatest distance, relative to the greatest entry; NaN where there is one. */
  private static double error(double[] found, double[] exact) {
    double greatest = Arrays.stream(exact).map(Math::abs).max().orElse(0);
    double error = 0;
    for (int i = 0; i < exact.length; i++) {
      double distance = Math.abs(found[i] - exact[i]) / Math.max(greatest, Double.MIN_NORMAL);
      error = distance <= error ? error : distance; // NaN stays, nothing is greater
      if (Double.isNaN(error)) {
        return error;
      }
    }
    return error;
  }

  /** Standard normals that float32 has exactly. */
  private static double[] normal(long count, long word) {
    CounterStream stream = CounterStream.of(Purpose.WEIGHTS, word);
    return IntStream.range(0, Math.toIntExact(count))
        .mapToDouble(i -> (float) stream.normal(i))
        .toArray();
  }

  /**
   * Something that is computed wrongly.
   *
   * @param operation with its sizes
   * @param what its value, or the gradient to an input
   * @param error greatest, relative to the greatest entry; NaN where a number is none
   * @param threads it was computed with
   * @param poisoned whether fresh memory was filled
   */
  public record Fault(String operation, String what, double error, int threads, boolean poisoned) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %s wrong by %.1e of its greatest entry (at most %.0e is float32's own), %d"
              + " threads%s",
          operation,
          what,
          error,
          TOLERANCE,
          threads,
          poisoned ? ", fresh memory filled" : "");
    }
  }
}
