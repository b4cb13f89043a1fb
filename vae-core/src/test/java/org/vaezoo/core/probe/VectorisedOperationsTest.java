package org.vaezoo.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
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
import org.vaezoo.core.compile.Simplification;
import org.vaezoo.core.compile.Vectorisation;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.record.GraphBuilder;
import org.vaezoo.core.record.RecordedLoss;
import org.vaezoo.core.record.RecordedStep;

/** Each operation, and its derivative, of several members at once is that of each member alone. */
class VectorisedOperationsTest {

  private static final int MEMBERS = 3;

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  @AfterAll
  static void close() {
    SESSION.close();
  }

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void membersAtOnceAreMembersAlone(Operation operation) {
    for (Probed probed : OperationProbes.briefly().get(operation)) {
      for (Set<Integer> own : patterns(probed.inputs().size())) {
        for (DataType type : List.of(DataType.FLOAT32, DataType.FLOAT64)) {
          try (NDManager scope = SESSION.manager().newSubManager();
              NDScope arrays = new NDScope()) {
            arrays.suppressNotUsedWarning();
            new Members(probed, own, type, scope).compare();
          }
        }
      }
    }
  }

  /** All inputs are the members' own, or one of them alone is, or all others are. */
  private static Set<Set<Integer>> patterns(int inputs) {
    Set<Integer> all = new LinkedHashSet<>(IntStream.range(0, inputs).boxed().toList());
    Set<Set<Integer>> patterns = new LinkedHashSet<>();
    patterns.add(all);
    for (int input = 0; input < inputs; input++) {
      patterns.add(Set.of(input));
      Set<Integer> others = new LinkedHashSet<>(all);
      others.remove(input);
      patterns.add(others);
    }
    return patterns;
  }

  /** An operation with some inputs of each member's own, and others that are shared. */
  private record Members(Probed probed, Set<Integer> own, DataType type, NDManager scope) {

    void compare() {
      Computation one;
      try {
        one = computation();
      } catch (UnsupportedOperationException lacking) {
        return; // as the engine says to who uses it
      }
      Computation all =
          Vectorisation.of(one, MEMBERS, input -> !own.contains(number(input)), scope);
      try (Program alone = Program.of(Simplification.of(one), scope);
          Program together = Program.of(Simplification.of(all), scope)) {
        Map<String, NDArray> found = together.run(this::ofAll, scope);
        for (int member = 0; member < MEMBERS; member++) {
          int k = member;
          Map<String, NDArray> expected =
              alone.run(input -> of(number(input), own.contains(number(input)) ? k : 0), scope);
          expected.forEach((name, value) -> same(value, found.get(name).get(k), name, together));
        }
      }
    }

    private void same(NDArray expected, NDArray found, String result, Program program) {
      assertThat(found.getShape()).as(result).isEqualTo(expected.getShape());
      assertThat(found.getDataType()).as(result).isEqualTo(expected.getDataType());
      assertThat(found.allClose(expected, tolerance(), tolerance(), true))
          .as("%s of %s in %s, own %s:%n%s", result, probed.name(), type, own, program.text())
          .isTrue();
    }

    /** In float32 PyTorch takes other functions, of oneDNN, which round otherwise. */
    private double tolerance() {
      return type == DataType.FLOAT64 ? 1e-12 : 1e-3;
    }

    /** Its values, and the gradients of an uneven sum of them. */
    private Computation computation() {
      GraphBuilder builder = new GraphBuilder(scope);
      List<NDArray> noted = new ArrayList<>();
      Set<String> moved = new LinkedHashSet<>();
      for (int i = 0; i < probed.inputs().size(); i++) {
        noted.add(builder.input(Input.Kind.PARAMETER, "x" + i, of(i, 0)));
        if (probed.inputs().get(i).numbers().differentiable()) {
          moved.add("x" + i);
        }
      }
      NDList values = probed.computation().of(builder.manager(), type, noted);
      NDArray loss = builder.manager().zeros(new Shape(), type);
      Map<String, Integer> report = new LinkedHashMap<>();
      for (int part = 0; part < values.size(); part++) {
        report.put("part " + part, builder.id("part", values.get(part)));
        if (values.get(part).getDataType() == type) {
          loss = loss.add(uneven(values.get(part)));
        }
      }
      int id = builder.id("loss", loss);
      RecordedLoss recorded = new RecordedLoss("loss", id, List.copyOf(moved));
      return Differentiation.of(
          new RecordedStep(builder.graph(), List.of(recorded), Map.of(), report),
          Map.of("loss", moved),
          scope);
    }

    private NDArray uneven(NDArray value) {
      NDArray flat = value.flatten();
      NDArray weights = value.getManager().arange(0f, (float) flat.size(), 1f, type);
      return flat.mul(weights.sin()).sum();
    }

    private NDArray ofAll(Input input) {
      int number = number(input);
      if (!own.contains(number)) {
        return of(number, 0);
      }
      NDList members = new NDList();
      IntStream.range(0, MEMBERS).forEach(member -> members.add(of(number, member)));
      return NDArrays.stack(members);
    }

    private NDArray of(int input, int member) {
      Given given = probed.inputs().get(input);
      double[] drawn = given.draw(input + 100 * member);
      return given.numbers().array(scope, drawn, given.shape(), type);
    }

    private static int number(Input input) {
      return Integer.parseInt(input.name().substring(1));
    }
  }
}
