package org.vaezoo.core.probe;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.FreshMemory;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.engine.Threads;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Numbers;

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

  /** Operations that are looked at under one number of threads before the next. */
  private static final int TOGETHER = 24;

  /** The stream of the factors: no input's. */
  private static final long FACTORS = 99;

  private final EngineSession session;
  private final Autograd autograd;

  private Probe(EngineSession session, Autograd autograd) {
    this.session = session;
    this.autograd = autograd;
  }

  /** Everything that a network with these convolutions can be made of: a second's work. */
  public static List<Probed> of(List<ConvolutionShape> convolutions) {
    return all(convolutions, OperationProbes.briefly());
  }

  /** The same with larger arrays: some seconds' work. */
  public static List<Probed> thoroughly(List<ConvolutionShape> convolutions) {
    return all(convolutions, OperationProbes.thoroughly());
  }

  private static List<Probed> all(
      List<ConvolutionShape> convolutions, Map<Operation, List<Probed>> operations) {
    return Stream.concat(
            convolutions.stream().map(Probed::convolution),
            operations.values().stream().flatMap(List::stream))
        .toList();
  }

  /**
   * Looks at operations, some at a time: a change of the number of threads costs more than most of
   * them.
   *
   * @return the first fault; empty where all is right
   */
  public static Optional<Fault> look(EngineSession session, List<Probed> operations) {
    try (Autograd autograd = Autograd.of(session.manager())) {
      Probe probe = new Probe(session, autograd);
      return IntStream.iterate(0, i -> i < operations.size(), i -> i + TOGETHER)
          .mapToObj(i -> operations.subList(i, Math.min(i + TOGETHER, operations.size())))
          .map(probe::lookAtSome)
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  private Optional<Fault> lookAtSome(List<Probed> operations) {
    List<Expected> expected =
        operations.stream().map(this::expected).flatMap(Optional::stream).toList();
    for (boolean poisoned : new boolean[] {false, true}) {
      for (int threads : THREADS) {
        Optional<Fault> fault = fault(expected, threads, poisoned);
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("try") // both hold while the operations run
  private Optional<Fault> fault(List<Expected> expected, int threads, boolean poisoned) {
    try (Threads counted = Threads.of(session, threads);
        FreshMemory memory = poisoned ? FreshMemory.poisoned() : FreshMemory.asItIs()) {
      for (Expected each : expected) {
        List<Found> found = run(each.probed(), each.numbers(), each.factors(), DataType.FLOAT32);
        for (int i = 0; i < found.size(); i++) {
          Found exact = each.exact().get(i);
          double error = error(found.get(i).numbers(), exact.numbers());
          if (!(error <= TOLERANCE)) {
            String name = each.probed().name();
            return Optional.of(new Fault(name, exact.what(), error, threads, poisoned));
          }
        }
      }
      return Optional.empty();
    }
  }

  /** What float64 makes; empty where the engine lacks it, which it says to who uses it. */
  private Optional<Expected> expected(Probed probed) {
    List<double[]> numbers =
        IntStream.range(0, probed.inputs().size())
            .mapToObj(i -> probed.inputs().get(i).draw(i))
            .toList();
    Factors factors = new Factors();
    try {
      List<Found> exact = run(probed, numbers, factors, DataType.FLOAT64);
      return Optional.of(new Expected(probed, numbers, factors, exact));
    } catch (UnsupportedOperationException | EngineException lacking) {
      return Optional.empty();
    }
  }

  /** The values, and the gradients of the sum of the values times fixed factors. */
  private List<Found> run(Probed probed, List<double[]> numbers, Factors factors, DataType type) {
    try (NDManager scope = session.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      List<NDArray> inputs = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        Given given = probed.inputs().get(i);
        inputs.add(given.numbers().array(scope, numbers.get(i), given.shape(), type));
      }
      List<Integer> open =
          IntStream.range(0, inputs.size())
              .filter(i -> probed.inputs().get(i).moved())
              .boxed()
              .toList();
      open.forEach(i -> inputs.get(i).setRequiresGradient(true));
      try (Tape tape = autograd.open()) {
        NDList values = probed.computation().of(scope, type, inputs);
        List<Found> found = new ArrayList<>();
        values.forEach(value -> found.add(new Found("value", read(value))));
        if (!open.isEmpty() && values.head().getDataType().isFloating()) {
          List<NDArray> moved = open.stream().map(inputs::get).toList();
          NDArray loss = loss(scope, values, factors, moved);
          List<NDArray> gradients = tape.gradients(loss, moved, true);
          for (int i = 0; i < open.size(); i++) {
            found.add(new Found("gradient to input " + (open.get(i) + 1), read(gradients.get(i))));
          }
        }
        return found;
      }
    }
  }

  /** Reaches every input by a zero at least, so that an operation without gradient shows zeros. */
  private static NDArray loss(
      NDManager scope, NDList values, Factors factors, List<NDArray> inputs) {
    NDArray loss = null;
    for (NDArray value : values) {
      double[] drawn = factors.of(value.size());
      NDArray weighted =
          value.mul(HostArrays.create(scope, drawn, value.getShape(), value.getDataType())).sum();
      loss = loss == null ? weighted : loss.add(weighted);
    }
    for (NDArray input : inputs) {
      loss = loss.add(Numbers.times(input.sum(), 0));
    }
    return loss;
  }

  private static double[] read(NDArray array) {
    DataType type = array.getDataType();
    boolean wide = type == DataType.FLOAT32 || type == DataType.FLOAT64;
    return HostArrays.read(wide ? array : Detached.as(array, DataType.FLOAT64));
  }

  /** Numbers that were computed; none is compared with another as a record. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Found(String what, double[] numbers) {}

  /** What outputs are multiplied by, drawn once a size. */
  private static final class Factors {

    private final Map<Long, double[]> bySize = new LinkedHashMap<>();

    /** Those of an output of so many numbers. */
    double[] of(long size) {
      return bySize.computeIfAbsent(size, count -> Drawn.REAL.draw(count, FACTORS));
    }
  }

  /** What an operation is given, and makes in float64. */
  private record Expected(
      Probed probed, List<double[]> numbers, Factors factors, List<Found> exact) {}

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
