package org.vaezoo.core.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.compile.Differentiation;
import org.vaezoo.core.compile.Program;
import org.vaezoo.core.compile.Results;
import org.vaezoo.core.compile.Simplification;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.graph.Arithmetic;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Parts;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.record.GraphBuilder;
import org.vaezoo.core.record.RecordedLoss;
import org.vaezoo.core.record.RecordedStep;

/** The text of every operation is its method; its derivative is the slope, and the engine's. */
class CompiledOperationsTest {

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  private final NDManager manager = SESSION.manager().newSubManager();

  @AfterAll
  static void close() {
    SESSION.close();
  }

  /** Of these PyTorch has a faster form for plain numbers, which rounds otherwise. */
  private static final List<Operation> ROUNDED = List.of(Arithmetic.POW_NUMBER, Functions.CBRT);

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void theTextComputesTheBytesOfTheMethod(Operation operation) {
    for (Probed probed : OperationProbes.briefly().get(operation)) {
      for (DataType type : List.of(DataType.FLOAT32, DataType.FLOAT64)) {
        try (NDManager scope = manager.newSubManager();
            NDScope arrays = new NDScope()) {
          arrays.suppressNotUsedWarning();
          compare(probed, type, scope, ROUNDED.contains(operation));
        }
      }
    }
  }

  private static void compare(Probed probed, DataType type, NDManager scope, boolean rounded) {
    List<NDArray> inputs = inputs(probed, scope, type);
    NDList direct;
    try {
      direct = probed.computation().of(scope, type, inputs);
    } catch (UnsupportedOperationException lacking) {
      return; // as the engine says to who uses it
    }
    GraphBuilder builder = new GraphBuilder(scope);
    NDList recorded = probed.computation().of(builder.manager(), type, noted(builder, inputs));
    Map<String, Integer> results = new LinkedHashMap<>();
    for (int i = 0; i < recorded.size(); i++) {
      results.put("part " + i, builder.id("result", recorded.get(i)));
    }
    Computation computation = new Computation(builder.graph(), results);
    try (Program program = Program.of(Simplification.of(computation), scope)) {
      Map<String, NDArray> found = program.run(input -> given(input, inputs), scope);
      for (int i = 0; i < direct.size(); i++) {
        NDArray value = found.get("part " + i);
        boolean same =
            rounded
                ? value.allClose(direct.get(i), 1e-6, 0, false)
                : bytes(value).equals(bytes(direct.get(i)));
        assertThat(same).as("%s in %s:%n%s", probed.name(), type, program.text()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void theDerivativeIsThatOfTheEngine(Operation operation) {
    for (Probed probed : OperationProbes.briefly().get(operation)) {
      try (NDManager scope = manager.newSubManager();
          NDScope arrays = new NDScope()) {
        arrays.suppressNotUsedWarning();
        compare(probed, scope, !HELD.contains(operation));
      }
    }
  }

  /** Through these no gradient goes, though the value moves. */
  private static final List<Operation> HELD = List.of(Parts.STOP_GRADIENT, Parts.DUPLICATE);

  /** Against differences, and against the engine where DJL keeps what its gradient needs. */
  private static void compare(Probed probed, NDManager scope, boolean moves) {
    List<NDArray> inputs = inputs(probed, scope, DataType.FLOAT64);
    Set<String> moved = new LinkedHashSet<>();
    List<NDArray> open = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (probed.inputs().get(i).numbers().differentiable()) {
        moved.add("x" + i);
        open.add(inputs.get(i));
      }
    }
    if (open.isEmpty()) {
      return;
    }
    GraphBuilder builder = new GraphBuilder(scope);
    NDArray recorded =
        loss(probed.computation().of(builder.manager(), DataType.FLOAT64, noted(builder, inputs)));
    if (recorded == null) {
      return;
    }
    RecordedStep step =
        new RecordedStep(
            builder.graph(),
            List.of(new RecordedLoss("loss", builder.id("loss", recorded), List.copyOf(moved))),
            Map.of(),
            Map.of());
    Computation computation =
        Simplification.of(Differentiation.of(step, Map.of("loss", moved), scope));
    boolean oracle = probed.inputs().stream().allMatch(CompiledOperationsTest::isKept);
    List<double[]> expected = oracle ? engine(probed, scope, inputs, open) : List.of();
    try (Program program = Program.of(computation, scope)) {
      Map<String, NDArray> found = program.run(input -> given(input, inputs), scope);
      int i = 0;
      for (String path : moved) {
        double[] gradient = numbers(found.get(Results.gradient(path)), open.get(i).size());
        if (oracle) {
          assertThat(greatestDistance(gradient, expected.get(i)))
              .as("%s, gradient to %s:%n%s", probed.name(), path, program.text())
              .isLessThan(1e-11);
        }
        if (moves) {
          differences(program, scope, inputs, Integer.parseInt(path.substring(1)), gradient);
        }
        i++;
      }
    }
  }

  private static boolean isKept(Given given) {
    return given.moved() || !given.numbers().differentiable();
  }

  private static double[] numbers(NDArray gradient, long size) {
    return gradient == null ? new double[Math.toIntExact(size)] : HostArrays.read(gradient);
  }

  private static double greatestDistance(double[] some, double[] others) {
    return IntStream.range(0, some.length)
        .mapToDouble(n -> Math.abs(some[n] - others[n]))
        .max()
        .orElse(0);
  }

  /** The slope of the loss along some numbers of an input. */
  private static void differences(
      Program program, NDManager scope, List<NDArray> inputs, int input, double[] gradient) {
    double[] x = HostArrays.read(inputs.get(input));
    for (int n = 0; n < x.length; n += Math.max(1, x.length / 4)) {
      double above = lossAt(program, scope, inputs, input, x, n, 1e-6);
      double below = lossAt(program, scope, inputs, input, x, n, -1e-6);
      assertThat((above - below) / 2e-6)
          .as("input %d, number %d:%n%s", input, n, program.text())
          .isCloseTo(gradient[n], within(1e-4 * Math.max(1, Math.abs(gradient[n]))));
    }
  }

  private static double lossAt(
      Program program,
      NDManager scope,
      List<NDArray> inputs,
      int input,
      double[] x,
      int n,
      double change) {
    double[] moved = x.clone();
    moved[n] += change;
    List<NDArray> others = new ArrayList<>(inputs);
    others.set(
        input, HostArrays.create(scope, moved, inputs.get(input).getShape(), DataType.FLOAT64));
    NDArray loss = program.run(each -> given(each, others), scope).get(Results.loss("loss"));
    return HostArrays.read(loss)[0];
  }

  private static List<double[]> engine(
      Probed probed, NDManager scope, List<NDArray> inputs, List<NDArray> open) {
    open.forEach(array -> array.setRequiresGradient(true));
    try (Autograd autograd = Autograd.of(scope);
        Tape tape = autograd.open()) {
      NDArray loss = loss(probed.computation().of(scope, DataType.FLOAT64, inputs));
      for (NDArray array : open) {
        loss = loss.add(array.sum().sub(array.sum()));
      }
      List<double[]> read = new ArrayList<>();
      tape.gradients(loss, open, true).forEach(gradient -> read.add(HostArrays.read(gradient)));
      return read;
    } finally {
      open.forEach(array -> array.setRequiresGradient(false));
    }
  }

  /** Uneven in its numbers, so that a gradient that is turned or shifted is another one. */
  private static NDArray loss(NDList values) {
    NDArray sum = null;
    for (NDArray value : values) {
      if (value.getDataType() == DataType.FLOAT64) {
        NDArray flat = value.flatten();
        NDArray weights = value.getManager().arange(0f, (float) flat.size(), 1f, DataType.FLOAT64);
        NDArray weighted = flat.mul(weights.sin()).sum();
        sum = sum == null ? weighted : sum.add(weighted);
      }
    }
    return sum;
  }

  private static List<NDArray> inputs(Probed probed, NDManager scope, DataType type) {
    List<NDArray> inputs = new ArrayList<>();
    for (int i = 0; i < probed.inputs().size(); i++) {
      Given given = probed.inputs().get(i);
      inputs.add(given.numbers().array(scope, given.draw(i), given.shape(), type));
    }
    return inputs;
  }

  private static List<NDArray> noted(GraphBuilder builder, List<NDArray> inputs) {
    List<NDArray> noted = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      noted.add(builder.input(Input.Kind.PARAMETER, "x" + i, inputs.get(i)));
    }
    return noted;
  }

  private static NDArray given(Input input, List<NDArray> inputs) {
    return inputs.get(Integer.parseInt(input.name().substring(1)));
  }

  private static String bytes(NDArray array) {
    return array.getDataType()
        + " "
        + array.getShape()
        + " "
        + HexFormat.of().formatHex(array.toByteArray());
  }
}
